<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::KioskPages</name>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>%n ahead</numerusform>
            <numerusform>%n ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting</source>
        <translation>
            <numerusform>%n person is waiting</numerusform>
            <numerusform>%n people are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, the full list is behind the code</source>
        <translation>
            <numerusform>and %n more, the full list is behind the code</numerusform>
            <numerusform>and %n more, the full list is behind the code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows open</source>
        <translation>
            <numerusform>%n window open</numerusform>
            <numerusform>%n windows open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::KioskWindow</name>
    <message numerus="yes">
        <source>Back to the first page in %n s</source>
        <translation>
            <numerusform>Back to the first page in %n s</numerusform>
            <numerusform>Back to the first page in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One number for %n things</source>
        <translation>
            <numerusform>One number for this</numerusform>
            <numerusform>One number for %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed again %n times, marked as a reprint</source>
        <translation>
            <numerusform>Printed again once, marked as a reprint</numerusform>
            <numerusform>Printed again %n times, marked as a reprint</numerusform>
        </translation>
    </message>
</context>
</TS>
