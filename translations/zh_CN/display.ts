<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::DisplayWindow</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 请到%2</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，%2 人在等</translation>
    </message>
    <message>
        <source>Missed, please go to the guide desk</source>
        <translation>过号，请到导办台</translation>
    </message>
    <message>
        <source>Call screen</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>Nobody has been called yet</source>
        <translation>还没有叫号</translation>
    </message>
    <message>
        <source>Please go to the window</source>
        <translation>请到窗口</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Wait from now</source>
        <translation>现在取号约等</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>people</source>
        <comment>unit</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>Only ticket numbers are shown, no names</source>
        <translation>屏上只显示票号，不显示姓名</translation>
    </message>
    <message>
        <source>Did not hear it? Look at the screen</source>
        <translation>没听清可看屏</translation>
    </message>
    <message>
        <source>Bring your identity card to the window</source>
        <translation>办理时请带身份证</translation>
    </message>
</context>
<context>
    <name>yc::ui::DisplayWords</name>
    <message>
        <source>As of %1, connecting again</source>
        <translation>信息停在 %1，正在重新连接</translation>
    </message>
    <message>
        <source>Not connected yet, please ask the guide</source>
        <translation>还没连上，请问导办员</translation>
    </message>
</context>
<context>
    <name>yc::ui::WindowScreen</name>
    <message>
        <source>There is no window %1 in this hall</source>
        <translation>本厅没有 %1 号窗口</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>This window pauses</source>
        <translation>本窗口暂停</translation>
    </message>
    <message>
        <source>This window is closed</source>
        <translation>本窗口已关</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>您好</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Please come to this window</source>
        <translation>请到本窗口</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Window screen</source>
        <translation>窗口屏</translation>
    </message>
    <message>
        <source>back at %1</source>
        <translation>%1 恢复</translation>
    </message>
    <message>
        <source>Only ticket numbers are shown, no names</source>
        <translation>屏上只显示票号，不显示姓名</translation>
    </message>
</context>
</TS>
