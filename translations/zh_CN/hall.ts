<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::CalibrationPanel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>过半</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>九成</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>How often the forecast held, by day</source>
        <translation>预测准不准，按日</translation>
    </message>
    <message>
        <source>%1, %2 tickets, below p50 %3, below p90 %4, in the band %5, people waiting in the band %6</source>
        <translation>%1，%2 张票，不超过中间值 %3，不超过上限 %4，落在区间内 %5，等候人数落在带内 %6</translation>
    </message>
    <message numerus="yes">
        <source>Of %n waits, %1 stayed below what was said at most</source>
        <translation>
            <numerusform>%n 次等候，%1 没有超过当时说的上限</numerusform>
        </translation>
    </message>
    <message>
        <source>nine of ten should. Each past day was gone through again with what was known then</source>
        <translation>应当十次里九次。过去每一天都用当时已知的重算了一遍</translation>
    </message>
    <message>
        <source>Going through past days</source>
        <translation>正在逐日核对</translation>
    </message>
    <message>
        <source>this may take some seconds</source>
        <translation>要几秒钟</translation>
    </message>
    <message>
        <source>Not checked now</source>
        <translation>这次没核成</translation>
    </message>
    <message>
        <source>The centre does not answer. Choose this page again later</source>
        <translation>中心没应答。过会儿再选这一页</translation>
    </message>
    <message>
        <source>No past day to compare with yet</source>
        <translation>还没有可以核对的日子</translation>
    </message>
    <message>
        <source>After the first full day of work it stands here</source>
        <translation>做满一天就有了</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>还没核对</translation>
    </message>
    <message>
        <source>all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>should be</source>
        <translation>应为</translation>
    </message>
</context>
<context>
    <name>yc::ui::ChartLegend</name>
    <message>
        <source>counted</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>foretold, eight of ten fall inside</source>
        <translation>预测，十次里八次落在带内</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>假如</translation>
    </message>
</context>
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
    <message>
        <source>en</source>
        <comment>language of the screen: en or zh</comment>
        <translation>zh</translation>
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
    <message>
        <source>offline</source>
        <translation>离线</translation>
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
        <translation>呼叫中</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务中</translation>
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
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>may have called %1</source>
        <translation>可能叫了 %1</translation>
    </message>
    <message>
        <source>over %1 min</source>
        <translation>超 %1 分</translation>
    </message>
    <message>
        <source>serving over %1 min</source>
        <translation>服务超 %1 分</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>asks for help</source>
        <translation>求助</translation>
    </message>
</context>
<context>
    <name>yc::ui::ForecastChart</name>
    <message>
        <source>People waiting today</source>
        <translation>今天的等候人数</translation>
    </message>
    <message>
        <source>Now %1, most %2 at %3</source>
        <translation>现在 %1 人，最多 %2 人，在 %3</translation>
    </message>
    <message>
        <source>Foretold: %1 people at %2</source>
        <translation>预测：%2 有 %1 人</translation>
    </message>
    <message>
        <source>With the plan: %1 people at %2</source>
        <translation>假如：%2 有 %1 人</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>: %1, up to %2 people (%3)</source>
        <translation>：%1 最多 %2 人（%3）</translation>
    </message>
    <message numerus="yes">
        <source>Now %n people</source>
        <translation>
            <numerusform>现在 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>座位上限 %1</translation>
    </message>
    <message>
        <source>As it goes</source>
        <translation>照现在</translation>
    </message>
    <message>
        <source>At %4 %1, most %2 at %3</source>
        <translation>%4 有 %1 人，最多 %2 人，在 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n people</source>
        <translation>
            <numerusform>%1 有 %n 人</numerusform>
        </translation>
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
    <message>
        <source>Replay of a past day</source>
        <translation>回放过去一天</translation>
    </message>
    <message>
        <source>Centre away, as of %1</source>
        <translation>和中心断开，停在 %1</translation>
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
    <message>
        <source>answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>window</source>
        <translation>看窗口</translation>
    </message>
    <message>
        <source>%1 asks for help</source>
        <translation>%1求助</translation>
    </message>
    <message>
        <source>%1 waited %2</source>
        <translation>%1 已等 %2</translation>
    </message>
    <message>
        <source>%1 has served %2 for %3</source>
        <translation>%1 %2 已服务 %3</translation>
    </message>
    <message>
        <source>%1 idle for %2</source>
        <translation>%1空闲 %2</translation>
    </message>
    <message>
        <source>%1 not heard of for %2</source>
        <translation>%1 已 %2没有消息</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n days past the promise</source>
        <translation>
            <numerusform>%1 1 件超承诺期 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not signed for</source>
        <translation>%1 还没签收</translation>
    </message>
    <message>
        <source>A record did not join</source>
        <translation>有一条记录没能合上</translation>
    </message>
    <message>
        <source>%1: five days soon over</source>
        <translation>%1 收件快满 5 日</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人在等</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows serve it</source>
        <translation>
            <numerusform>%n 个窗口在办</numerusform>
        </translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>同主题通常 %1</translation>
    </message>
    <message>
        <source>its usual time is not known yet</source>
        <translation>还不知道这个主题通常多久</translation>
    </message>
    <message>
        <source>people wait for what it serves</source>
        <translation>它能办的主题有人在等</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets kept for it</source>
        <translation>
            <numerusform>给它留着 %n 张票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2, %n papers</source>
        <translation>
            <numerusform>%1 → %2，%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>without a decision it counts as accepted</source>
        <translation>到期未决定即视为受理</translation>
    </message>
    <message>
        <source>%1 has an emergency</source>
        <translation>%1紧急求助</translation>
    </message>
    <message>
        <source>%1 has a dispute</source>
        <translation>%1有争执，请到场</translation>
    </message>
    <message>
        <source>%1 has a device fault</source>
        <translation>%1设备故障，请到场</translation>
    </message>
    <message>
        <source>%1 has a question</source>
        <translation>%1有问题要问</translation>
    </message>
    <message>
        <source>%1 comes</source>
        <translation>%1已应答</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>处理完</translation>
    </message>
</context>
<context>
    <name>yc::ui::HallMenu</name>
    <message>
        <source>Other things the hall shows</source>
        <translation>大厅还能看什么</translation>
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
        <source>The same numbers as a table</source>
        <translation>同样的数，列成表</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>群众评价</translation>
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
        <source>Nothing needs you now</source>
        <translation>现在没有要处理的</translation>
    </message>
    <message>
        <source>Whole hall</source>
        <translation>看全厅</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>changes nothing until F12</source>
        <translation>不影响现场，F12 才执行</translation>
    </message>
    <message>
        <source>How often it held</source>
        <translation>准不准</translation>
    </message>
    <message>
        <source>forecast against what happened</source>
        <translation>预测和实际对照</translation>
    </message>
    <message>
        <source>People waiting on that day</source>
        <translation>那天的等候人数</translation>
    </message>
    <message>
        <source>no forecast, the centre is away</source>
        <translation>和中心断开，没有预测</translation>
    </message>
    <message>
        <source>no forecast yet</source>
        <translation>还没有预测</translation>
    </message>
    <message numerus="yes">
        <source>learned from %n days</source>
        <translation>
            <numerusform>用近 %n 天的取号与服务时长</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 % fell inside</source>
        <translation>%1 实际落在带内 %2 %</translation>
    </message>
    <message>
        <source>not part of a replayed day</source>
        <translation>回放里没有</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Plans are the supervisor&apos;s</source>
        <translation>假如由值班主任来办</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Set a plan under what if first</source>
        <translation>先在“假如”里选好</translation>
    </message>
    <message>
        <source>Do it: %1</source>
        <translation>照办：%1</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>照办</translation>
    </message>
    <message>
        <source>Nobody asks for help</source>
        <translation>没有窗口求助</translation>
    </message>
    <message>
        <source>Sound again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>This is a past day</source>
        <translation>现在看的是过去一天</translation>
    </message>
    <message>
        <source>Other views</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nothing was carried out from here that can be taken back</source>
        <translation>这里没有可以撤回的步骤</translation>
    </message>
    <message>
        <source>try a plan before it is done</source>
        <translation>先试算，再照办</translation>
    </message>
    <message>
        <source>the forecast against what happened</source>
        <translation>预测和实际对照</translation>
    </message>
    <message>
        <source>of the hall and of each clerk</source>
        <translation>全厅和每位窗口人员</translation>
    </message>
    <message>
        <source>Replay of a past day</source>
        <translation>回放过去一天</translation>
    </message>
    <message>
        <source>the board as it stood, minute by minute</source>
        <translation>按分钟重看当时的大厅</translation>
    </message>
    <message>
        <source>open or plan</source>
        <translation>看号票或安排</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Foretold</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What it would change is being worked out</source>
        <translation>正在算会有什么变化</translation>
    </message>
    <message>
        <source>Figures as a file</source>
        <translation>导出当日数据</translation>
    </message>
    <message>
        <source>The call of %1 is over</source>
        <translation>%1的求助已结束</translation>
    </message>
    <message>
        <source>%1 answers the call of %2</source>
        <translation>%2的求助由%1应答</translation>
    </message>
    <message>
        <source>The day is not here yet</source>
        <translation>当天的数据还没到</translation>
    </message>
    <message>
        <source>the tables of the daily report</source>
        <translation>日报各表，存成 CSV</translation>
    </message>
    <message>
        <source>End the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>what happens to those who still wait</source>
        <translation>还在等的号怎么办</translation>
    </message>
    <message>
        <source>The day is ended by the supervisor</source>
        <translation>日结由值班主管办</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>ticket at window</comment>
        <translation>%2 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, with those passed or put aside</source>
        <translation>
            <numerusform>%n 人在等，连同过号、挂起的</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is at a window</source>
        <translation>窗口没有人</translation>
    </message>
    <message>
        <source>served to the end: %1</source>
        <translation>窗口办完为止：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tickets</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>By each theme&apos;s rule</source>
        <translation>按各主题的规则</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between clauses</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Their numbers expire</source>
        <translation>当日失效</translation>
    </message>
    <message>
        <source>Their numbers go on tomorrow</source>
        <translation>结转到明天</translation>
    </message>
    <message>
        <source>as the queue policy says</source>
        <translation>叫号规则里定的</translation>
    </message>
    <message>
        <source>they take a new one another day</source>
        <translation>改日重新取号</translation>
    </message>
    <message>
        <source>each keeps its waiting time</source>
        <translation>保留已等的时间</translation>
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
    <name>yc::ui::RatingPanel</name>
    <message>
        <source>Ratings of the clerks</source>
        <translation>各窗口人员评价</translation>
    </message>
    <message>
        <source>Ratings are not part of a replayed day</source>
        <translation>回放里没有评价</translation>
    </message>
    <message>
        <source>No ratings yet</source>
        <translation>还没有评价</translation>
    </message>
    <message numerus="yes">
        <source>of 5 stars, from %n ratings</source>
        <translation>
            <numerusform>满分 5 星，共 %n 次评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad ones to call back</source>
        <translation>
            <numerusform>%n 个差评待回访</numerusform>
        </translation>
    </message>
    <message>
        <source>no bad one</source>
        <translation>没有差评</translation>
    </message>
</context>
<context>
    <name>yc::ui::ReplayBar</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Time of the replayed day</source>
        <translation>回放的时刻</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>停住</translation>
    </message>
    <message>
        <source>Replay: fetching the day</source>
        <translation>回放：正在取那天的流水</translation>
    </message>
    <message>
        <source>Replay: no ticket was taken on that day</source>
        <translation>回放：那天没有取号</translation>
    </message>
    <message>
        <source>Replay, not now: %1</source>
        <translation>回放，不是现在：%1</translation>
    </message>
</context>
<context>
    <name>yc::ui::WhatIfPanel</name>
    <message>
        <source>Open</source>
        <translation>加开窗口</translation>
    </message>
    <message>
        <source>Window to open</source>
        <translation>加开哪个窗口</translation>
    </message>
    <message>
        <source>For which theme</source>
        <translation>办哪个主题</translation>
    </message>
    <message>
        <source>Authorise</source>
        <translation>临时授权</translation>
    </message>
    <message>
        <source>Window to authorise</source>
        <translation>给哪个窗口授权</translation>
    </message>
    <message>
        <source>Theme to add</source>
        <translation>加哪个主题</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Window to close</source>
        <translation>关哪个窗口</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>几点关</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>More or fewer people</source>
        <translation>到人变化</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>−30 % to +50 %</source>
        <translation>可选 −30% 至 +50%</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对照</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不选</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人在等</numerusform>
        </translation>
    </message>
    <message>
        <source>all it may serve</source>
        <translation>可办的都办</translation>
    </message>
    <message>
        <source>which theme</source>
        <translation>选主题</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>开 %1</translation>
    </message>
    <message>
        <source>%1 may serve %2</source>
        <translation>%1 加办%2</translation>
    </message>
    <message>
        <source>%1 no longer serves %2</source>
        <translation>%1不再办%2</translation>
    </message>
    <message>
        <source>close %1 at %2</source>
        <translation>%2 关 %1</translation>
    </message>
    <message>
        <source>people %1 %</source>
        <translation>到人 %1 %</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between changes</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>8 of 10 fall in</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>as it goes</source>
        <translation>照现在</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Being worked out</source>
        <translation>正在算</translation>
    </message>
    <message>
        <source>No answer to what if</source>
        <translation>没算出来</translation>
    </message>
    <message>
        <source>The centre does not answer. Nothing was changed; asked again by itself</source>
        <translation>中心没应答。现场没有变动，恢复后自动再算</translation>
    </message>
    <message>
        <source>Looking for what helps most</source>
        <translation>正在找最有用的一步</translation>
    </message>
    <message>
        <source>Nothing helps enough now</source>
        <translation>现在不用调整</translation>
    </message>
    <message>
        <source>No single change saves a tenth of the waiting. Set one above to try it</source>
        <translation>任何一步都省不下一成等候。要试就在上面选</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes less waiting for all together</source>
        <translation>
            <numerusform>大家合计少等 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes more waiting for all together</source>
        <translation>
            <numerusform>大家合计多等 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting stays the same</source>
        <translation>等候不变</translation>
    </message>
    <message>
        <source>%1: as it goes %2, then %3</source>
        <translation>%1：照现在 %2，假如 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Waiting at %1</source>
        <translation>%1 等候人数</translation>
    </message>
    <message>
        <source>%1, longest</source>
        <translation>%1最久等候</translation>
    </message>
    <message>
        <source>More people than seats</source>
        <translation>超座位上限的时间</translation>
    </message>
    <message>
        <source>Last one served by</source>
        <translation>最晚办完</translation>
    </message>
    <message>
        <source>Not served today</source>
        <translation>今天办不上</translation>
    </message>
</context>
</TS>
