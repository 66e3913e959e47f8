<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::DayText</name>
    <message>
        <source>%1/%2</source>
        <comment>month, day</comment>
        <translation>%1月%2日</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 至 %2 分</translation>
    </message>
</context>
<context>
    <name>yc::ui::DeskGrid</name>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>calling</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>未开</translation>
    </message>
</context>
<context>
    <name>yc::ui::DeskTile</name>
    <message>
        <source>Idle %1</source>
        <translation>空闲 %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>未开</translation>
    </message>
    <message numerus="yes">
        <source>May call %n themes</source>
        <translation>
            <numerusform>可叫 %n 个主题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up for %n themes</source>
        <translation>
            <numerusform>可办 %n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>未开</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>calling</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>serving over 30 min</source>
        <translation>服务超 30 分</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>over 30 min</source>
        <translation>超 30 分</translation>
    </message>
</context>
<context>
    <name>yc::ui::HallHeader</name>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>people waiting</source>
        <translation>人在等</translation>
    </message>
    <message>
        <source>minutes, median wait</source>
        <translation>分钟，等候中位数</translation>
    </message>
    <message>
        <source>minutes, longest</source>
        <translation>分钟，最久</translation>
    </message>
    <message>
        <source>called today</source>
        <translation>今天已叫号</translation>
    </message>
    <message>
        <source>accepted today</source>
        <translation>今天已受理</translation>
    </message>
</context>
<context>
    <name>yc::ui::HallLists</name>
    <message>
        <source>%1, on time %2, due soon %3, overdue %4, stopped %5, unsigned slips %6</source>
        <translation>%1，正常 %2，临期 %3，超期 %4，停钟 %5，未签收 %6</translation>
    </message>
    <message>
        <source>%1 stars</source>
        <translation>%1 星</translation>
    </message>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>差评 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停钟</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>看队列</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>看这张票</translation>
    </message>
    <message>
        <source>case</source>
        <translation>看这件</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>看单子</translation>
    </message>
    <message>
        <source>settle</source>
        <translation>去处理</translation>
    </message>
</context>
<context>
    <name>yc::ui::HallWorkspace</name>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Waiting by theme</source>
        <translation>各主题等候</translation>
    </message>
    <message>
        <source>longest wait first</source>
        <translation>按最久等候排序</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>see the ticket</source>
        <translation>看这张票</translation>
    </message>
    <message>
        <source>For you to handle</source>
        <translation>要你处理</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Lamps of the departments</source>
        <translation>各单位的灯</translation>
    </message>
    <message>
        <source>People waiting today</source>
        <translation>今天的等候人数</translation>
    </message>
    <message>
        <source>counted every 15 minutes</source>
        <translation>实际人数，每 15 分钟一点</translation>
    </message>
    <message>
        <source>The same numbers as a table</source>
        <translation>同样的数，列成表</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>群众评价</translation>
    </message>
    <message>
        <source>Ratings of the clerks</source>
        <translation>各人的评价</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing now</source>
        <translation>现在没有</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks in work</source>
        <translation>
            <numerusform>在办 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No ratings yet</source>
        <translation>还没有评价</translation>
    </message>
    <message numerus="yes">
        <source>of 5 stars, from %n ratings</source>
        <translation>
            <numerusform>满分 5 星，%n 次评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad ones to call back</source>
        <translation>
            <numerusform>差评 %n 次，要回访</numerusform>
        </translation>
    </message>
    <message>
        <source>no bad one</source>
        <translation>没有差评</translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>现在没有要处理的</translation>
    </message>
    <message>
        <source>Whole hall</source>
        <translation>看全厅</translation>
    </message>
</context>
<context>
    <name>yc::ui::QueueModel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人在等</numerusform>
        </translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>最久 %1</translation>
    </message>
    <message>
        <source>a new ticket waits %1</source>
        <translation>新取号约等 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n 个窗口</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::QueueTable</name>
    <message>
        <source>nobody waits</source>
        <translation>没有人等</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Spread of waits</source>
        <translation>等候分布</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新取号估计</translation>
    </message>
    <message>
        <source>Waiting by theme</source>
        <translation>各主题等候</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>yc::ui::WaitingCurve</name>
    <message>
        <source>People waiting today</source>
        <translation>今天的等候人数</translation>
    </message>
    <message>
        <source>Now %1, most %2 at %3</source>
        <translation>现在 %1 人，最多 %2 人，在 %3</translation>
    </message>
    <message numerus="yes">
        <source>Now %n people</source>
        <translation>
            <numerusform>现在 %n 人</numerusform>
        </translation>
    </message>
</context>
</TS>
