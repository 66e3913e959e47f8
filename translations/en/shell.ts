<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yc::ui::ShellWords</name>
    <message numerus="yes">
        <source>Offline %n minute(s)</source>
        <translation>
            <numerusform>Offline %n minute</numerusform>
            <numerusform>Offline %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Away from the centre for %n minute(s)</source>
        <translation>
            <numerusform>Away from the centre for %n minute</numerusform>
            <numerusform>Away from the centre for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to send, all safe on this machine</source>
        <translation>
            <numerusform>%n record to send, safe on this machine</numerusform>
            <numerusform>%n records to send, all safe on this machine</numerusform>
        </translation>
    </message>
</context>
</TS>
