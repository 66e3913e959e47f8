<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::CatalogueHeader</name>
    <message numerus="yes">
        <source>draft, %n changes</source>
        <translation>
            <numerusform>draft, %n change</numerusform>
            <numerusform>draft, %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::CatalogueWorkspace</name>
    <message numerus="yes">
        <source>All %n checks passed</source>
        <translation>
            <numerusform>All %n check passed</numerusform>
            <numerusform>All %n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n checks passed</source>
        <translation>
            <numerusform>The other %n check passed</numerusform>
            <numerusform>The other %n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways through the questions, each with an end</source>
        <translation>
            <numerusform>%n way through the questions, each with an end</numerusform>
            <numerusform>%n ways through the questions, each with an end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes against the version in force</source>
        <translation>
            <numerusform>%n change against the version in force</numerusform>
            <numerusform>%n changes against the version in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::FlowView</name>
    <message numerus="yes">
        <source>Longest chain %n working days</source>
        <translation>
            <numerusform>Longest chain %n working day</numerusform>
            <numerusform>Longest chain %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The theme promises %n; %1 too long</source>
        <translation>
            <numerusform>The theme promises %n; %1 too long</numerusform>
            <numerusform>The theme promises %n; %1 too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The theme promises %n</source>
        <translation>
            <numerusform>The theme promises %n</numerusform>
            <numerusform>The theme promises %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::LifeSteps</name>
    <message numerus="yes">
        <source>The draft is at the centre, saved %n times</source>
        <translation>
            <numerusform>The draft is at the centre, saved %n times</numerusform>
            <numerusform>The draft is at the centre, saved %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases in work end under version %1</source>
        <translation>
            <numerusform>%n case in work end under version %1</numerusform>
            <numerusform>%n cases in work end under version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors have to be corrected first; F5 goes to the next</source>
        <translation>
            <numerusform>%n error have to be corrected first; F5 goes to the next</numerusform>
            <numerusform>%n errors have to be corrected first; F5 goes to the next</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit to joint review, %n units</source>
        <translation>
            <numerusform>Submit to joint review, %n unit</numerusform>
            <numerusform>Submit to joint review, %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settles %n reported problems</source>
        <translation>
            <numerusform>Settles %n reported problem</numerusform>
            <numerusform>Settles %n reported problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SectionTables</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar days</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trips</source>
        <translation>
            <numerusform>%n trip</numerusform>
            <numerusform>%n trips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::TryPanel</name>
    <message numerus="yes">
        <source>%n papers more</source>
        <translation>
            <numerusform>%n paper more</numerusform>
            <numerusform>%n papers more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers less</source>
        <translation>
            <numerusform>%n paper less</numerusform>
            <numerusform>%n papers less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n questions open</source>
        <translation>
            <numerusform>%1; %n question open</numerusform>
            <numerusform>%1; %n questions open</numerusform>
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
        <source>%n papers to bring</source>
        <translation>
            <numerusform>%n paper to bring</numerusform>
            <numerusform>%n papers to bring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n copies</source>
        <translation>
            <numerusform>%1 + %n copy</numerusform>
            <numerusform>%1 + %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n originals</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
</context>
</TS>
