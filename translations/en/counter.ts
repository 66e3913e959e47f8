<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::CounterWorkspace</name>
    <message numerus="yes">
        <source>Just called; again in %n s</source>
        <translation>
            <numerusform>Just called; again in %n s</numerusform>
            <numerusform>Just called; again in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recall (%n s)</source>
        <translation>
            <numerusform>Recall (%n s)</numerusform>
            <numerusform>Recall (%n s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::LineChoices</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Was not here %n times</source>
        <translation>
            <numerusform>Was not here once</numerusform>
            <numerusform>Was not here %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked tickets come with it</source>
        <translation>
            <numerusform>%n parked ticket comes with it</numerusform>
            <numerusform>%n parked tickets come with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked tickets stay with this window</source>
        <translation>
            <numerusform>%n parked ticket stays with this window</numerusform>
            <numerusform>%n parked tickets stay with this window</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n working days</source>
        <translation>
            <numerusform>in %n working day</numerusform>
            <numerusform>in %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::ListCard</name>
    <message numerus="yes">
        <source>%n person(s) went to the departments</source>
        <translation>
            <numerusform>%n person went to the departments</numerusform>
            <numerusform>%n persons went to the departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the list</source>
        <translation>
            <numerusform>%n person on the list</numerusform>
            <numerusform>%n persons on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n good row(s) on the list</source>
        <translation>
            <numerusform>Put %n good row on the list</numerusform>
            <numerusform>Put %n good rows on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
