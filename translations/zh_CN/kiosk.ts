<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::KioskChoices</name>
    <message>
        <source>Whose matter is it?</source>
        <translation>是谁的事</translation>
    </message>
    <message>
        <source>What has happened?</source>
        <translation>是哪方面的事</translation>
    </message>
    <message>
        <source>Is it this?</source>
        <translation>是不是这件</translation>
    </message>
    <message>
        <source>Several things, one number</source>
        <translation>一次办几件，只取一个号</translation>
    </message>
    <message>
        <source>Your appointments today</source>
        <translation>您今天的预约</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>您要办哪件事</translation>
    </message>
    <message>
        <source>closed now, touch to see when</source>
        <translation>现在不取号，点开看几点</translation>
    </message>
    <message>
        <source>all numbers of today are taken</source>
        <translation>今天的号取完了</translation>
    </message>
    <message>
        <source>suspended, touch to see why</source>
        <translation>暂停办理，点开看原因</translation>
    </message>
    <message>
        <source>not now, touch to see why</source>
        <translation>现在不能取，点开看原因</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Mine or my family&apos;s</source>
        <translation>我自己或家里的事</translation>
    </message>
    <message>
        <source>birth, marriage, work, home</source>
        <translation>出生、婚育、就业、房子</translation>
    </message>
    <message>
        <source>Of a business</source>
        <translation>企业、店铺的事</translation>
    </message>
    <message>
        <source>opening, staff, closing</source>
        <translation>开办、用工、注销</translation>
    </message>
    <message>
        <source>Other matters</source>
        <translation>其他方面</translation>
    </message>
    <message>
        <source>booked for %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他一件事</translation>
    </message>
    <message>
        <source>all themes</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Several things at once</source>
        <translation>一次办几件</translation>
    </message>
    <message>
        <source>one number for all of them</source>
        <translation>只取一个号</translation>
    </message>
    <message>
        <source>I do not know which</source>
        <translation>不知道办哪件</translation>
    </message>
    <message>
        <source>two questions lead to it</source>
        <translation>回答两个问题就知道</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>the guide helps you</source>
        <translation>导办员帮您看</translation>
    </message>
    <message>
        <source>Back to the first page</source>
        <translation>回到第一页</translation>
    </message>
    <message>
        <source>more on the next page</source>
        <translation>下一页还有</translation>
    </message>
    <message>
        <source>all of them once more</source>
        <translation>再看一遍</translation>
    </message>
</context>
<context>
    <name>yc::ui::KioskPages</name>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>前面 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>One thing, one window, one visit</source>
        <translation>一件事，一个窗口，一次办</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting</source>
        <translation>
            <numerusform>现在 %n 人在等</numerusform>
        </translation>
    </message>
    <message>
        <source>Your number is %1</source>
        <translation>您的号是 %1</translation>
    </message>
    <message>
        <source>While you wait, see whether you have the papers</source>
        <translation>等的时候，看看材料带了没有</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, the full list is behind the code</source>
        <translation>
            <numerusform>还有 %n 份，扫小票上的码看全</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of papers is behind the code on the ticket</source>
        <translation>材料清单请扫小票上的码</translation>
    </message>
    <message>
        <source>Taken %1 %2</source>
        <translation>取号 %1 %2</translation>
    </message>
    <message>
        <source>Scan for list and progress</source>
        <translation>扫码看清单和进度</translation>
    </message>
    <message numerus="yes">
        <source>%n windows open</source>
        <translation>
            <numerusform>%n 个窗口在办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::KioskWindow</name>
    <message>
        <source>Ticket machine</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>Take your ticket, done</source>
        <translation>请取小票，完成</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Lower buttons</source>
        <translation>按钮下移</translation>
    </message>
    <message numerus="yes">
        <source>Back to the first page in %n s</source>
        <translation>
            <numerusform>%n 秒后回到首页</numerusform>
        </translation>
    </message>
    <message>
        <source>Your number is %1</source>
        <translation>您的号是 %1</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在办吗？</translation>
    </message>
    <message>
        <source>The guide helps you</source>
        <translation>导办员帮您看</translation>
    </message>
    <message>
        <source>Go to the guide desk and tell what has happened; no number is needed.</source>
        <translation>请到导办台，说说您遇到的事，不用取号。</translation>
    </message>
    <message>
        <source>One moment please</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>The machine is getting ready.</source>
        <translation>取号机正在准备。</translation>
    </message>
    <message>
        <source>You can ask at the guide desk, it gives out numbers as well.</source>
        <translation>可以到导办台问，那里也能取号。</translation>
    </message>
    <message>
        <source>No tickets are given out now</source>
        <translation>现在不放号</translation>
    </message>
    <message>
        <source>Please ask at the guide desk.</source>
        <translation>请到导办台问。</translation>
    </message>
    <message>
        <source>Getting your number</source>
        <translation>正在取号</translation>
    </message>
    <message numerus="yes">
        <source>One number for %n things</source>
        <translation>
            <numerusform>办 %n 件，取一个号</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper? Print again</source>
        <translation>没出纸？补打</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between sentences</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>%1，您好</translation>
    </message>
    <message>
        <source>Touch below what you want to do; the window then knows you.</source>
        <translation>在下面点要办的事，到窗口不用再报姓名。</translation>
    </message>
    <message>
        <source>You hold no number today.</source>
        <translation>您今天还没有取号。</translation>
    </message>
    <message>
        <source>You hold number %1, it stays good.</source>
        <translation>您手里的 %1 号还有效。</translation>
    </message>
    <message>
        <source>An appointment? ID card or code</source>
        <translation>有预约？刷身份证或扫预约码</translation>
    </message>
    <message>
        <source>Put it on the reader below; your number comes by itself.</source>
        <translation>放在下方读卡区，直接出号，不用选。</translation>
    </message>
    <message>
        <source>Without one, touch below what you want to do.</source>
        <translation>没有预约，在下面点要办的事。</translation>
    </message>
    <message numerus="yes">
        <source>Printed again %n times, marked as a reprint</source>
        <translation>
            <numerusform>已补打 %n 张，票上有“补打”字样</numerusform>
        </translation>
    </message>
</context>
</TS>
