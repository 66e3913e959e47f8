<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::HandoffWorkspace</name>
    <message numerus="yes">
        <source>%n paper(s) missing</source>
        <translation>
            <numerusform>%n paper missing</numerusform>
            <numerusform>%n papers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seal %n paper(s)</source>
        <translation>
            <numerusform>Seal %n paper</numerusform>
            <numerusform>Seal %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign for %n paper(s)</source>
        <translation>
            <numerusform>Sign for %n paper</numerusform>
            <numerusform>Sign for %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SlipList</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) not signed in time</source>
        <translation>
            <numerusform>%n slip not signed in time</numerusform>
            <numerusform>%n slips not signed in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n h unsigned</source>
        <translation>
            <numerusform>%1, %n h unsigned</numerusform>
            <numerusform>%1, %n h unsigned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SlipPanel</name>
    <message numerus="yes">
        <source>/ %n paper(s)</source>
        <translation>
            <numerusform>/ %n paper</numerusform>
            <numerusform>/ %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) missing: %1</source>
        <translation>
            <numerusform>%n paper missing: %1</numerusform>
            <numerusform>%n papers missing: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) not checked yet; they stay open</source>
        <translation>
            <numerusform>%n paper not checked yet; they stay open</numerusform>
            <numerusform>%n papers not checked yet; they stay open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) sealed; signatures cannot be changed</source>
        <translation>
            <numerusform>%n paper sealed; signatures cannot be changed</numerusform>
            <numerusform>%n papers sealed; signatures cannot be changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::WayCard</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) here</source>
        <translation>
            <numerusform>%n paper here</numerusform>
            <numerusform>%n papers here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give back %n paper(s)</source>
        <translation>
            <numerusform>Give back %n paper</numerusform>
            <numerusform>Give back %n papers</numerusform>
        </translation>
    </message>
</context>
</TS>
