<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>yc::app::Station</name>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>Sample hall</source>
        <translation>示例大厅</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Without the centre, accounts that signed in here within 7 days may sign in</source>
        <translation>和中心断开时，7 天内在本机登录过的工号可以登录</translation>
    </message>
</context>
</TS>
