<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::ConflictWords</name>
    <message numerus="yes">
        <source>Decided again on the present records, with %n that follow</source>
        <translation>
            <numerusform>Decided again on the present records, with %n that follows</numerusform>
            <numerusform>Decided again on the present records, with %n that follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) taken back and voided; the record here is given up</source>
        <translation>
            <numerusform>%n paper taken back and voided; the record here is given up</numerusform>
            <numerusform>%n papers taken back and voided; the record here is given up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) held behind it go with it</source>
        <translation>
            <numerusform>%n step held behind it goes with it</numerusform>
            <numerusform>%n steps held behind it go with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::ConflictWorkspace</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) printed; the applicant may have them</source>
        <translation>
            <numerusform>%n paper printed; the applicant may have it</numerusform>
            <numerusform>%n papers printed; the applicant may have them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::PapersCard</name>
    <message numerus="yes">
        <source>printed %1, %n copies</source>
        <translation>
            <numerusform>printed %1, %n copy</numerusform>
            <numerusform>printed %1, %n copies</numerusform>
        </translation>
    </message>
</context>
</TS>
