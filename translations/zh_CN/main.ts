<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>yc::app::FirstRun</name>
    <message>
        <source>Enrolment file, as given by the administrator</source>
        <translation>登记文件，由管理员发给</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>之前已做完</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>skipped, can be done later</source>
        <translation>先跳过，以后再做</translation>
    </message>
    <message>
        <source>Cancelled. What came so far is kept, the next start goes on</source>
        <translation>已取消。取到的都留着，下次接着取</translation>
    </message>
    <message>
        <source>under way; can be cancelled</source>
        <translation>正在做，可以取消</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>这个文件用不了：%1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>%1, certificate checked</source>
        <translation>%1，证书已核对</translation>
    </message>
    <message>
        <source>%1 did not answer. Check the cable and the address, then try again</source>
        <translation>%1 没应答。请看网线和地址，再试一次</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>This machine is %1</source>
        <translation>这台机器是 %1</translation>
    </message>
    <message>
        <source>The device key cannot be used: %1. Ask the administrator for a new enrolment</source>
        <translation>设备密钥用不了：%1。请管理员重发登记文件</translation>
    </message>
    <message>
        <source>Type a staff number and its password</source>
        <translation>请输工号和密码</translation>
    </message>
    <message>
        <source>signing in and fetching; can be cancelled, goes on next time</source>
        <translation>正在登录、取数据；可以取消，下次接着取</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>已取到</translation>
    </message>
    <message>
        <source>No catalogue is published yet; it comes by itself</source>
        <translation>目录还没发布，发布后自动取</translation>
    </message>
    <message>
        <source>%1; later only what changed is fetched</source>
        <translation>%1；之后只取变化</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s)</source>
        <translation>
            <numerusform>%n 种材料</numerusform>
        </translation>
    </message>
    <message>
        <source>asking each device</source>
        <translation>逐台询问</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>%2 台里 %1 台正常</translation>
    </message>
    <message>
        <source>No device is named in yichuang.ini yet. Name them under [devices], or skip this</source>
        <translation>yichuang.ini 里还没写设备。请写在 [devices] 下，或先跳过</translation>
    </message>
    <message>
        <source>No printer is named in yichuang.ini. Name one under [devices], or skip this</source>
        <translation>yichuang.ini 里没写打印机。请写在 [devices] 下，或先跳过</translation>
    </message>
    <message>
        <source>sent to the printer</source>
        <translation>已送打印机</translation>
    </message>
    <message>
        <source>The printer did not answer. Check paper and cable, then try again</source>
        <translation>打印机没应答。请看纸和线，再试一次</translation>
    </message>
</context>
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
