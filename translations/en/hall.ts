<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
</context>
<context>
    <name>yc::ui::HallWorkspace</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks in work</source>
        <translation>
            <numerusform>%n task in work</numerusform>
            <numerusform>%n tasks in work</numerusform>
        </translation>
    </message>
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
    <name>yc::ui::WaitingCurve</name>
    <message numerus="yes">
        <source>Now %n people</source>
        <translation>
            <numerusform>Now %n person</numerusform>
            <numerusform>Now %n people</numerusform>
        </translation>
    </message>
</context>
</TS>
