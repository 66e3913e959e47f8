<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::BackOfficeWorkspace</name>
    <message numerus="yes">
        <source>check %n more first</source>
        <translation>
            <numerusform>check %n more first</numerusform>
            <numerusform>check %n more first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria not checked</source>
        <translation>
            <numerusform>%n criterion not checked</numerusform>
            <numerusform>%n criteria not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend by %n working day(s)</source>
        <translation>
            <numerusform>Extend by %n working day</numerusform>
            <numerusform>Extend by %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::ClocksCard</name>
    <message numerus="yes">
        <source>In working days; the clock was stopped %n time(s)</source>
        <translation>
            <numerusform>In working days; the clock was stopped %n time</numerusform>
            <numerusform>In working days; the clock was stopped %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::CooperationCard</name>
    <message numerus="yes">
        <source>Invite %n unit(s)</source>
        <translation>
            <numerusform>Invite %n unit</numerusform>
            <numerusform>Invite %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::DecisionCard</name>
    <message numerus="yes">
        <source>%n tolerated paper(s) still to come</source>
        <translation>
            <numerusform>%n tolerated paper still to come</numerusform>
            <numerusform>%n tolerated papers still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria not checked; F12 works when they are.</source>
        <translation>
            <numerusform>%n criterion not checked; F12 works when they are.</numerusform>
            <numerusform>%n criteria not checked; F12 works when they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::InboxPanel</name>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n slip</numerusform>
            <numerusform>%n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s), by time left</source>
        <translation>
            <numerusform>%n task, by time left</numerusform>
            <numerusform>%n tasks, by time left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n paper(s), sealed %2</source>
        <translation>
            <numerusform>%1, %n paper, sealed %2</numerusform>
            <numerusform>%1, %n papers, sealed %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer or hold</source>
        <translation>
            <numerusform>%n to answer or hold</numerusform>
            <numerusform>%n to answer or hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::ReviewPanel</name>
    <message numerus="yes">
        <source>all %n checked</source>
        <translation>
            <numerusform>all %n checked</numerusform>
            <numerusform>all %n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) not here yet</source>
        <translation>
            <numerusform>%n paper not here yet</numerusform>
            <numerusform>%n papers not here yet</numerusform>
        </translation>
    </message>
</context>
</TS>
