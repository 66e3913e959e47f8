<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::CalibrationPanel</name>
    <message numerus="yes">
        <source>Of %n waits, %1 stayed below what was said at most</source>
        <translation>
            <numerusform>Of %n wait, %1 stayed below what was said at most</numerusform>
            <numerusform>Of %n waits, %1 stayed below what was said at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::DeskTile</name>
    <message numerus="yes">
        <source>May call %n themes</source>
        <translation>
            <numerusform>May call %n theme</numerusform>
            <numerusform>May call %n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up for %n themes</source>
        <translation>
            <numerusform>Set up for %n theme</numerusform>
            <numerusform>Set up for %n themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::ForecastChart</name>
    <message numerus="yes">
        <source>Now %n people</source>
        <translation>
            <numerusform>Now %n person</numerusform>
            <numerusform>Now %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n people</source>
        <translation>
            <numerusform>%1: %n person</numerusform>
            <numerusform>%1: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::HallLists</name>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n bad</numerusform>
            <numerusform>%n bad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n days past the promise</source>
        <translation>
            <numerusform>%1: %n day past the promise</numerusform>
            <numerusform>%1: %n days past the promise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows serve it</source>
        <translation>
            <numerusform>%n window serves it</numerusform>
            <numerusform>%n windows serve it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets kept for it</source>
        <translation>
            <numerusform>%n ticket kept for it</numerusform>
            <numerusform>%n tickets kept for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2, %n papers</source>
        <translation>
            <numerusform>%1 → %2, %n paper</numerusform>
            <numerusform>%1 → %2, %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::HallWorkspace</name>
    <message numerus="yes">
        <source>%n tasks in work</source>
        <translation>
            <numerusform>%n task in work</numerusform>
            <numerusform>%n tasks in work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>learned from %n days</source>
        <translation>
            <numerusform>learned from %n day</numerusform>
            <numerusform>learned from %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, with those passed or put aside</source>
        <translation>
            <numerusform>%n waiting, with those passed or put aside</numerusform>
            <numerusform>%n waiting, with those passed or put aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::QueueModel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::RatingPanel</name>
    <message numerus="yes">
        <source>of 5 stars, from %n ratings</source>
        <translation>
            <numerusform>of 5 stars, from %n rating</numerusform>
            <numerusform>of 5 stars, from %n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad ones to call back</source>
        <translation>
            <numerusform>%n bad one to call back</numerusform>
            <numerusform>%n bad ones to call back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::WhatIfPanel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes less waiting for all together</source>
        <translation>
            <numerusform>%n minute less waiting for all together</numerusform>
            <numerusform>%n minutes less waiting for all together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes more waiting for all together</source>
        <translation>
            <numerusform>%n minute more waiting for all together</numerusform>
            <numerusform>%n minutes more waiting for all together</numerusform>
        </translation>
    </message>
</context>
</TS>
