<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::CaseWords</name>
    <message numerus="yes">
        <source>%n days over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::FindParts</name>
    <message numerus="yes">
        <source>reprinted %n times</source>
        <translation>
            <numerusform>reprinted %n time</numerusform>
            <numerusform>reprinted %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n days over</source>
        <translation>
            <numerusform>, %n day over</numerusform>
            <numerusform>, %n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n days left</source>
        <translation>
            <numerusform>, %n day left</numerusform>
            <numerusform>, %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::FindWorkspace</name>
    <message numerus="yes">
        <source>Found %n cases</source>
        <translation>
            <numerusform>Found %n case</numerusform>
            <numerusform>Found %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proof of %n records exported</source>
        <translation>
            <numerusform>Proof of %n record exported</numerusform>
            <numerusform>Proof of %n records exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records, all in the chain</source>
        <translation>
            <numerusform>%n record, all in the chain</numerusform>
            <numerusform>%n records, all in the chain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::TimelineWords</name>
    <message numerus="yes">
        <source>Rated %n stars</source>
        <translation>
            <numerusform>Rated %n star</numerusform>
            <numerusform>Rated %n stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ticket %1 taken, %n ahead</source>
        <translation>
            <numerusform>Ticket %1 taken, %n ahead</numerusform>
            <numerusform>Ticket %1 taken, %n ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Items chosen, %n papers on the list</source>
        <translation>
            <numerusform>Items chosen, %n paper on the list</numerusform>
            <numerusform>Items chosen, %n papers on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields filled</source>
        <translation>
            <numerusform>%n field filled</numerusform>
            <numerusform>%n fields filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One notice of corrections %1, %n points</source>
        <translation>
            <numerusform>One notice of corrections %1, %n point</numerusform>
            <numerusform>One notice of corrections %1, %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 printed again, %n copies, marked</source>
        <translation>
            <numerusform>%1 printed again, %n copy, marked</numerusform>
            <numerusform>%1 printed again, %n copies, marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 printed, %n copies</source>
        <translation>
            <numerusform>%1 printed, %n copy</numerusform>
            <numerusform>%1 printed, %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers signed for, slip complete</source>
        <translation>
            <numerusform>%n paper signed for, slip complete</numerusform>
            <numerusform>%n papers signed for, slip complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers signed for</source>
        <translation>
            <numerusform>%n paper signed for</numerusform>
            <numerusform>%n papers signed for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) put on the list</source>
        <translation>
            <numerusform>%n person put on the list</numerusform>
            <numerusform>%n persons put on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) taken off the list</source>
        <translation>
            <numerusform>%n person taken off the list</numerusform>
            <numerusform>%n persons taken off the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of the list accepted</source>
        <translation>
            <numerusform>%n person of the list accepted</numerusform>
            <numerusform>%n persons of the list accepted</numerusform>
        </translation>
    </message>
</context>
</TS>
