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
</context>
</TS>
