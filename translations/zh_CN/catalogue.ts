<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::CatalogueGrid</name>
    <message>
        <source>asks for it</source>
        <translation>事项要它</translation>
    </message>
    <message>
        <source>makes it</source>
        <translation>事项产生它</translation>
    </message>
    <message>
        <source>does not need it</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>本版改过</translation>
    </message>
</context>
<context>
    <name>yc::ui::CatalogueHeader</name>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Catalogue work</source>
        <translation>目录管理</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>version %1 in force, from %2</source>
        <translation>第 %1 版在用，%2起</translation>
    </message>
    <message numerus="yes">
        <source>draft, %n changes</source>
        <translation>
            <numerusform>草稿，改 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>kept with every edit, %1</source>
        <translation>每次改动自动存草稿，%1</translation>
    </message>
</context>
<context>
    <name>yc::ui::CatalogueWorkspace</name>
    <message>
        <source>The catalogue has not come from the centre yet</source>
        <translation>目录还没有从中心取到</translation>
    </message>
    <message>
        <source>Only the catalogue&apos;s administrator edits</source>
        <translation>只有目录管理员能改</translation>
    </message>
    <message>
        <source>Esc goes back to the rows</source>
        <translation>按 Esc 回到表格</translation>
    </message>
    <message>
        <source>Back to the rows</source>
        <translation>回到表格</translation>
    </message>
    <message>
        <source>The check found nothing</source>
        <translation>检查没有发现问题</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>从头试</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>打印指南</translation>
    </message>
    <message>
        <source>It does not differ from the version in force</source>
        <translation>和在用的版本没有差异</translation>
    </message>
    <message>
        <source>Undo the last edit</source>
        <translation>撤销上一处改动</translation>
    </message>
    <message>
        <source>Nothing was edited here that can be undone</source>
        <translation>没有可以撤销的改动</translation>
    </message>
    <message>
        <source>Redo the edit</source>
        <translation>重做这处改动</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>没有撤销过</translation>
    </message>
    <message>
        <source>This row is worked out from others; nothing here is typed</source>
        <translation>这一行由其他内容得出，不用填</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>disc: asks for it, diamond: makes it, bar: changed</source>
        <translation>圆点：事项要它；菱形：事项产生它；竖条：本版改过</translation>
    </message>
    <message>
        <source>asks for it</source>
        <translation>事项要它</translation>
    </message>
    <message>
        <source>makes it</source>
        <translation>事项产生它</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>本版改过</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试办一遍</translation>
    </message>
    <message>
        <source>Items and flow</source>
        <translation>事项与流程</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>要或不要</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>改这一格</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>as citizens read it; Esc goes back</source>
        <translation>群众看到的样子，按 Esc 返回</translation>
    </message>
    <message>
        <source>Check before publication</source>
        <translation>发布检查</translation>
    </message>
    <message>
        <source>again after every change</source>
        <translation>改动后 0.2 秒内重查</translation>
    </message>
    <message>
        <source>Against the version in force</source>
        <translation>与在用版本相比</translation>
    </message>
    <message>
        <source>who waits for whose result; the rest runs side by side</source>
        <translation>结果是下一项条件的串行，其余并行&#x3000;红线为超期的最长链</translation>
    </message>
    <message numerus="yes">
        <source>All %n checks passed</source>
        <translation>
            <numerusform>%n 项检查全部通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n checks passed</source>
        <translation>
            <numerusform>其余 %n 项通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways through the questions, each with an end</source>
        <translation>
            <numerusform>情形 %n 条路全部有终点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 个提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes against the version in force</source>
        <translation>
            <numerusform>与在用版本相比改 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Against version %1</source>
        <translation>与第 %1 版相比</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>改 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>other order</source>
        <translation>换了顺序</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1：%2，改为%3</translation>
    </message>
</context>
<context>
    <name>yc::ui::FlowView</name>
    <message>
        <source>waits for %1</source>
        <translation>等%1</translation>
    </message>
    <message>
        <source>on the longest chain</source>
        <translation>在最长链上</translation>
    </message>
    <message>
        <source>Items wait for each other</source>
        <translation>事项互相等待</translation>
    </message>
    <message>
        <source>Nothing can be drawn or promised until the circle is open</source>
        <translation>解开循环以后才能画流程、算期限</translation>
    </message>
    <message numerus="yes">
        <source>Longest chain %n working days</source>
        <translation>
            <numerusform>最长链 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The theme promises %n; %1 too long</source>
        <translation>
            <numerusform>主题承诺 %n 个工作日，超出 %1，不能发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The theme promises %n</source>
        <translation>
            <numerusform>主题承诺 %n 个工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SectionTables</name>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>身份号码</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>several of</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>card</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>shared data</source>
        <translation>共享数据</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手填</translation>
    </message>
    <message>
        <source>Items and flow</source>
        <translation>事项与流程</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Distribution rules</source>
        <translation>分办规则</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>same day</source>
        <translation>当日</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>办%1时</translation>
    </message>
    <message>
        <source>by an agent</source>
        <translation>由他人代办</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>寄送</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等谁的结果</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>即办件</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>承诺件</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>非必要</translation>
    </message>
    <message>
        <source>tolerable, %1</source>
        <translation>可容缺 %1</translation>
    </message>
    <message>
        <source>another item&apos;s result</source>
        <translation>他项产生</translation>
    </message>
    <message>
        <source>%1, exempt</source>
        <translation>%1，免交</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自备</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Necessity</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Orig.</source>
        <translation>原</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Filled from</source>
        <translation>从哪里填</translation>
    </message>
    <message>
        <source>%1 to %2 times</source>
        <translation>可填 %1 至 %2 次</translation>
    </message>
    <message>
        <source>, else </source>
        <translation>，再</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>How</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>only results of other items</source>
        <translation>只限他项产生的</translation>
    </message>
    <message>
        <source>only what is exempt</source>
        <translation>只限免交的</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任何</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>谁要给谁</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>one more …</source>
        <translation>加一条…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>The theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Everyday name</source>
        <translation>日常叫法</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Pinyin initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>Words people search by</source>
        <translation>常用搜索词</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Cooperating units</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Who may apply</source>
        <translation>申请人</translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Time for corrections</source>
        <translation>补正期限</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar days</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理环节</translation>
    </message>
    <message>
        <source>On the ticket: bring</source>
        <translation>号票上写带什么</translation>
    </message>
    <message>
        <source>What to know before applying</source>
        <translation>申报须知</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>设定依据</translation>
    </message>
    <message>
        <source>Conditions first</source>
        <translation>前置条件</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖范围</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>其他须知</translation>
    </message>
    <message>
        <source>Accepted when</source>
        <translation>受理条件</translation>
    </message>
    <message>
        <source>Flow in words</source>
        <translation>流程说明</translation>
    </message>
    <message>
        <source>Fees and trips</source>
        <translation>收费与跑动</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>收费标准</translation>
    </message>
    <message>
        <source>Basis of the rate</source>
        <translation>收费依据</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>到现场次数</translation>
    </message>
    <message numerus="yes">
        <source>%n trips</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Why a trip</source>
        <translation>到现场原因</translation>
    </message>
    <message>
        <source>Where and how</source>
        <translation>办理地点和形式</translation>
    </message>
    <message>
        <source>Ways to apply</source>
        <translation>办理形式</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上办理</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>办理地点</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>监督方式</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>可预约</translation>
    </message>
    <message>
        <source>Payment online</source>
        <translation>网上支付</translation>
    </message>
    <message>
        <source>Results by post</source>
        <translation>物流快递</translation>
    </message>
    <message>
        <source>Intermediary service</source>
        <translation>中介服务</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>中介服务名称</translation>
    </message>
    <message>
        <source>Handled together</source>
        <translation>联办能力</translation>
    </message>
    <message>
        <source>Question and answers</source>
        <translation>题目和选项</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Asked when</source>
        <translation>什么时候问</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>谁来答</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>引向</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>asked first</source>
        <translation>先问</translation>
    </message>
    <message>
        <source>several answers</source>
        <translation>可多选</translation>
    </message>
    <message>
        <source>the first whose rule holds</source>
        <translation>取第一个成立的</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪来</translation>
    </message>
    <message>
        <source>Template or term</source>
        <translation>版本、有效期</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Forms of the theme</source>
        <translation>主题自己的表样</translation>
    </message>
    <message>
        <source>printed at the window</source>
        <translation>窗口打印</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>template %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>what the items issue</source>
        <translation>各事项出的证照、文书</translation>
    </message>
    <message>
        <source>Where to ask</source>
        <translation>咨询方式</translation>
    </message>
    <message>
        <source>Overview, guide</source>
        <translation>概要与指南</translation>
    </message>
    <message>
        <source>%1 asked, %2 cases</source>
        <translation>%1 题 %2 情形</translation>
    </message>
</context>
<context>
    <name>yc::ui::ThemeTree</name>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Name, word or pinyin initials</source>
        <translation>名称、常用词或拼音首字母</translation>
    </message>
    <message>
        <source>Find a theme</source>
        <translation>找主题</translation>
    </message>
    <message>
        <source>Themes and their sections</source>
        <translation>主题和各部分</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>yc::ui::TryPanel</name>
    <message>
        <source>Try it</source>
        <translation>试办一遍</translation>
    </message>
    <message>
        <source>digits answer, Del clears; nothing is recorded</source>
        <translation>数字键回答，Del 清除；不留记录</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>算出来的结果</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待答</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>本主题不办</translation>
    </message>
    <message numerus="yes">
        <source>%n papers more</source>
        <translation>
            <numerusform>多 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers less</source>
        <translation>
            <numerusform>少 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>no more papers</source>
        <translation>材料不增加</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>Not covered: %1</source>
        <translation>本主题不办：%1</translation>
    </message>
    <message>
        <source>Situation not known yet</source>
        <translation>情形还没定</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n questions open</source>
        <translation>
            <numerusform>%1，还有 %n 题</numerusform>
        </translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>fee by the office</source>
        <translation>费用由部门核定</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers to bring</source>
        <translation>
            <numerusform>要交 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>填 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>The applicant brings</source>
        <translation>申请人交</translation>
    </message>
    <message>
        <source>Filled in on the form</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Not asked for: shared data</source>
        <translation>不用交：共享数据</translation>
    </message>
    <message>
        <source>Made by other items</source>
        <translation>由其他事项产生</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n copies</source>
        <translation>
            <numerusform>%1&#x3000;复印 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n originals</source>
        <translation>
            <numerusform>原件 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>tolerable %1</source>
        <translation>可容缺 %1</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Space takes one or leaves it</source>
        <translation>空格选办或不办</translation>
    </message>
    <message>
        <source>starts at once</source>
        <translation>受理后就开始</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等%1</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>不能办</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不办</translation>
    </message>
    <message>
        <source>by day %1</source>
        <translation>第 %1 日前</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>which rate is open</source>
        <translation>还不知道哪一档</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>非必要</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
</TS>
