<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
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
    <message>
        <source>The window then knows you, and you type less.</source>
        <translation>放在下方读卡区，到窗口少填表。</translation>
    </message>
    <message>
        <source>Without a card, touch below what you want to do.</source>
        <translation>没带身份证，在下面点要办的事。</translation>
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
    <message>
        <source>ID card first, then a number</source>
        <translation>先刷身份证，再取号</translation>
    </message>
</context>
<context>
    <name>yc::ui::KioskWindow</name>
    <message>
        <source>Something else</source>
        <translation>其他一件事</translation>
    </message>
    <message>
        <source>more on the next page</source>
        <translation>下一页还有</translation>
    </message>
    <message>
        <source>Back to the first page</source>
        <translation>回到第一页</translation>
    </message>
    <message>
        <source>all of them once more</source>
        <translation>从头再看</translation>
    </message>
    <message>
        <source>I do not know which</source>
        <translation>不知道办哪件</translation>
    </message>
    <message>
        <source>the guide helps you</source>
        <translation>请到导办台</translation>
    </message>
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
    <message>
        <source>What is it about?</source>
        <translation>您要办哪件事</translation>
    </message>
</context>
</TS>
