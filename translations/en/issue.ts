<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::IssueWorkspace</name>
    <message numerus="yes">
        <source>%n slot(s) in use</source>
        <translation>
            <numerusform>%n slot in use</numerusform>
            <numerusform>%n slots in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to shelve today</source>
        <translation>
            <numerusform>%n to shelve today</numerusform>
            <numerusform>%n to shelve today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), all here</source>
        <translation>
            <numerusform>%n result, all here</numerusform>
            <numerusform>%n results, all here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) still to come</source>
        <translation>
            <numerusform>%n item still to come</numerusform>
            <numerusform>%n items still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) and the signature missing</source>
        <translation>
            <numerusform>%n piece and the signature missing</numerusform>
            <numerusform>%n pieces and the signature missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) missing</source>
        <translation>
            <numerusform>%n piece missing</numerusform>
            <numerusform>%n pieces missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n piece(s)</source>
        <translation>
            <numerusform>Hand over %n piece</numerusform>
            <numerusform>Hand over %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::PostCard</name>
    <message numerus="yes">
        <source>Told %n time(s), last %1, %2</source>
        <translation>
            <numerusform>Told once, last %1, %2</numerusform>
            <numerusform>Told %n times, last %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n piece(s)</source>
        <translation>
            <numerusform>Send %n piece</numerusform>
            <numerusform>Send %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::ShelfGrid</name>
    <message numerus="yes">
        <source>Shelf, slot %1, %n result(s), %2</source>
        <translation>
            <numerusform>Shelf, slot %1, %n result, %2</numerusform>
            <numerusform>Shelf, slot %1, %n results, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SignCard</name>
    <message numerus="yes">
        <source>After %n piece(s) the pad asks for the signature</source>
        <translation>
            <numerusform>After %n piece the pad asks for the signature</numerusform>
            <numerusform>After %n pieces the pad asks for the signature</numerusform>
        </translation>
    </message>
</context>
</TS>
