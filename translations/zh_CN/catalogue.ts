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
    <message>
        <source>new, not published yet</source>
        <translation>新主题，还没有发布</translation>
    </message>
</context>
<context>
    <name>yc::ui::CatalogueWorkspace</name>
    <message>
        <source>The catalogue has not come from the centre yet</source>
        <translation>目录还没有从中心取到</translation>
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
    <message>
        <source>Before publication</source>
        <translation>发布前还要</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Distribution rule</source>
        <translation>分办规则</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Group of fields</source>
        <translation>字段组</translation>
    </message>
    <message>
        <source>Answer to this question</source>
        <translation>这道题的选项</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Its code comes by itself; Ctrl+E shows all that can be said of it</source>
        <translation>编码自动取；Ctrl+E 看这一条的全部内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Taken out; Ctrl+Z brings it back</source>
        <translation>已删去，Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>新主题</translation>
    </message>
    <message>
        <source>Which unit leads</source>
        <translation>由哪个单位牵头</translation>
    </message>
    <message>
        <source>For persons</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>For enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>as the library names it, YJS-GR-09; a code is never used twice</source>
        <translation>按库里的写法，如 YJS-GR-09；用过的编码不能再用</translation>
    </message>
    <message>
        <source>in full, with 一件事一次办</source>
        <translation>全称，如 收养一件事一次办</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>短名</translation>
    </message>
    <message>
        <source>for strips and tickets</source>
        <translation>叫号条和号票上用</translation>
    </message>
    <message>
        <source>Letter on the ticket</source>
        <translation>取号字母</translation>
    </message>
    <message>
        <source>one or two</source>
        <translation>一到两个</translation>
    </message>
    <message>
        <source>F2 on “one more …” adds to this list</source>
        <translation>在“再加一条”上按 F2 就能加</translation>
    </message>
    <message>
        <source>Ctrl+E shows all of the theme, with its lists</source>
        <translation>Ctrl+E 看主题的全部内容和清单</translation>
    </message>
    <message>
        <source>This list is worked out from items and materials</source>
        <translation>这张表由事项和材料得出</translation>
    </message>
    <message>
        <source>All of the theme</source>
        <translation>主题的全部内容</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>%1 的全部内容</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
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
    <name>yc::ui::LifeSteps</name>
    <message>
        <source>The catalogue has not come from the centre yet</source>
        <translation>目录还没有从中心取到</translation>
    </message>
    <message>
        <source>The draft is in joint review; it is edited again when it comes back</source>
        <translation>草稿正在会审，退回后再改</translation>
    </message>
    <message>
        <source>Only the catalogue&apos;s administrator edits</source>
        <translation>只有目录管理员能改</translation>
    </message>
    <message>
        <source>%1 has not answered yet</source>
        <translation>%1还没回意见</translation>
    </message>
    <message>
        <source>asked until %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>%1 agrees</source>
        <translation>%1同意</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1有意见</translation>
    </message>
    <message>
        <source>%1 claimed</source>
        <translation>%1已认领</translation>
    </message>
    <message>
        <source>%1 has not claimed its items</source>
        <translation>%1未认领</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>No draft: what is in force holds</source>
        <translation>没有草稿，按在用的版本办</translation>
    </message>
    <message>
        <source>The draft is on this machine only</source>
        <translation>草稿只在本机</translation>
    </message>
    <message>
        <source>F8 brings it to the centre</source>
        <translation>按 F8 交到中心</translation>
    </message>
    <message numerus="yes">
        <source>The draft is at the centre, saved %n times</source>
        <translation>
            <numerusform>草稿已交中心，存过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Opinions and claims of the units</source>
        <translation>各单位回意见、认领</translation>
    </message>
    <message>
        <source>Review by the lead</source>
        <translation>牵头单位审核</translation>
    </message>
    <message>
        <source>Publication by the centre</source>
        <translation>政务服务中心统一发布</translation>
    </message>
    <message>
        <source>Reported at a window</source>
        <translation>窗口反映</translation>
    </message>
    <message>
        <source>A legal basis changed</source>
        <translation>设定依据变了</translation>
    </message>
    <message>
        <source>The upper library dropped it</source>
        <translation>上级目录已删去</translation>
    </message>
    <message numerus="yes">
        <source>%n cases in work end under version %1</source>
        <translation>
            <numerusform>在办的 %n 件继续按第 %1 版办到底</numerusform>
        </translation>
    </message>
    <message>
        <source>only new ones follow the next</source>
        <translation>新收件才用下一版</translation>
    </message>
    <message>
        <source>There is no draft of this theme</source>
        <translation>这个主题没有草稿</translation>
    </message>
    <message>
        <source>The administrator is drafting</source>
        <translation>目录管理员正在起草</translation>
    </message>
    <message>
        <source>Waits for publication by the centre</source>
        <translation>等政务服务中心发布</translation>
    </message>
    <message>
        <source>Waits for the lead&apos;s review</source>
        <translation>等牵头单位审核</translation>
    </message>
    <message>
        <source>Waits for the claim of %1</source>
        <translation>等%1认领</translation>
    </message>
    <message>
        <source>The draft is at the centre; nothing takes effect yet</source>
        <translation>草稿已交到中心，还没有生效</translation>
    </message>
    <message>
        <source>Submit to joint review</source>
        <translation>提交会审</translation>
    </message>
    <message>
        <source>%1 are asked for opinions and claims; the draft rests until it comes back</source>
        <translation>请%1回意见、认领；会审期间草稿不再改</translation>
    </message>
    <message>
        <source>Answers until %1</source>
        <translation>%1前回复</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted; the units see it in their catalogue</source>
        <translation>已提交会审，各单位在自己的目录里看得到</translation>
    </message>
    <message>
        <source>Joint review of %1</source>
        <translation>%1会审</translation>
    </message>
    <message>
        <source>Claim our items</source>
        <translation>认领本单位事项</translation>
    </message>
    <message>
        <source>we answer for them as they stand in this draft</source>
        <translation>按这份草稿对本单位事项负责</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>our opinion, without objection</source>
        <translation>本单位意见：没有异议</translation>
    </message>
    <message>
        <source>The opinion is recorded</source>
        <translation>意见已记下</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>提意见</translation>
    </message>
    <message>
        <source>with what should be otherwise</source>
        <translation>写明要改什么</translation>
    </message>
    <message>
        <source>Our objection</source>
        <translation>本单位意见</translation>
    </message>
    <message>
        <source>What should be otherwise, and why</source>
        <translation>要改什么，为什么</translation>
    </message>
    <message>
        <source>Adopt the opinion of %1</source>
        <translation>采纳%1的意见</translation>
    </message>
    <message>
        <source>Do not adopt the opinion of %1</source>
        <translation>不采纳%1的意见</translation>
    </message>
    <message>
        <source>Answer to the opinion</source>
        <translation>答复意见</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Pass the draft</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>the centre may publish it then</source>
        <translation>之后由政务服务中心发布</translation>
    </message>
    <message>
        <source>Passed; the centre publishes it</source>
        <translation>已审核通过，等中心发布</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Send the draft back</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>要改什么</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>choose from which day</source>
        <translation>下一步选哪天起施行</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>发布%1</translation>
    </message>
    <message>
        <source>A published version cannot be changed; cases in work end under theirs</source>
        <translation>发布后不能改；在办件按原来的版本办到底</translation>
    </message>
    <message>
        <source>In force from %1</source>
        <translation>%1起施行</translation>
    </message>
    <message>
        <source>Published, in force from %1</source>
        <translation>已发布，%1起施行</translation>
    </message>
    <message>
        <source>This version cannot be fetched from the centre now</source>
        <translation>现在从中心取不到这一版</translation>
    </message>
    <message>
        <source>Ctrl+R reconnects</source>
        <translation>按 Ctrl+R 重新连接</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>%1的版本</translation>
    </message>
    <message>
        <source>An earlier version comes back as an edit; Ctrl+Z takes it back</source>
        <translation>选一个旧稿就换成它，Ctrl+Z 可以撤销</translation>
    </message>
    <message>
        <source>published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Version %1 %2, from %3 %4</source>
        <translation>第 %1 版 %2，%3起 %4</translation>
    </message>
    <message>
        <source>Draft of %1</source>
        <translation>%1 的草稿</translation>
    </message>
    <message>
        <source>Version %1, from %2: the only one this theme has had here</source>
        <translation>第 %1 版，%2起施行；这里只有过这一版</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>at the centre, with a reason</source>
        <translation>在中心作废，要写理由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>草稿已作废</translation>
    </message>
    <message>
        <source>Suspend the theme</source>
        <translation>暂停主题</translation>
    </message>
    <message>
        <source>no new cases until it is resumed</source>
        <translation>恢复前不收新件</translation>
    </message>
    <message>
        <source>Resume the theme</source>
        <translation>恢复主题</translation>
    </message>
    <message>
        <source>new cases again</source>
        <translation>重新收件</translation>
    </message>
    <message>
        <source>Cancel the theme</source>
        <translation>取消主题</translation>
    </message>
    <message>
        <source>for ever; its codes never come back</source>
        <translation>永久取消，编码不再用</translation>
    </message>
    <message>
        <source>Nobody&apos;s claim is open</source>
        <translation>没有等待认领的单位</translation>
    </message>
    <message>
        <source>%1 see the open claim in their own catalogue</source>
        <translation>%1在自己的目录里看得到待认领</translation>
    </message>
    <message>
        <source>It does not differ from the version in force</source>
        <translation>和在用的版本没有差异</translation>
    </message>
    <message>
        <source>The centre has this draft already</source>
        <translation>中心已经有这份草稿</translation>
    </message>
    <message>
        <source>Pass the draft or send it back</source>
        <translation>审核通过或退回</translation>
    </message>
    <message>
        <source>Claim our items, or say what is wrong</source>
        <translation>认领本单位事项，或提意见</translation>
    </message>
    <message>
        <source>Give our opinion</source>
        <translation>回复意见</translation>
    </message>
    <message numerus="yes">
        <source>%n errors have to be corrected first; F5 goes to the next</source>
        <translation>
            <numerusform>先改 %n 个错误，F5 到下一个</numerusform>
        </translation>
    </message>
    <message>
        <source>F8 brings the draft to the centre first</source>
        <translation>先按 F8 把草稿交到中心</translation>
    </message>
    <message numerus="yes">
        <source>Submit to joint review, %n units</source>
        <translation>
            <numerusform>提交会审，%n 家单位</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>还没有改动</translation>
    </message>
    <message>
        <source>%1 agreed to an earlier draft</source>
        <translation>%1同意的是之前的草稿</translation>
    </message>
    <message>
        <source>%1 objected to an earlier draft</source>
        <translation>%1对之前的草稿有意见</translation>
    </message>
    <message>
        <source>The centre has another draft of %1</source>
        <translation>中心已有另一份%1草稿</translation>
    </message>
    <message>
        <source>of %1: %2; what was edited here was not made from it</source>
        <translation>%1 保存：%2；本机改的不是从它改起的</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>先看中心的草稿</translation>
    </message>
    <message>
        <source>Ctrl+Z brings back what was edited here</source>
        <translation>按 Ctrl+Z 回到本机改的</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>用本机的盖过去</translation>
    </message>
    <message>
        <source>it stays among the versions (F11)</source>
        <translation>中心的那一版仍在版本里（F11）</translation>
    </message>
    <message>
        <source>Version %1 came into force since this draft was begun</source>
        <translation>起草以后第 %1 版已施行</translation>
    </message>
    <message>
        <source>The changes beside are against it; what it brought and this draft lacks would be taken back</source>
        <translation>右边的差别就是和它比的；它改了而草稿没有的，发布后会退回去</translation>
    </message>
    <message>
        <source>Save, regarding version %1</source>
        <translation>已对照第 %1 版，保存</translation>
    </message>
    <message>
        <source>the draft may be published then</source>
        <translation>对照过才能发布</translation>
    </message>
    <message>
        <source>Save only</source>
        <translation>只保存</translation>
    </message>
    <message>
        <source>the comparison is still to be made</source>
        <translation>以后再对照</translation>
    </message>
    <message>
        <source>it is edited again; claims on what changes end</source>
        <translation>退回后再改，改到的事项要重新认领</translation>
    </message>
    <message numerus="yes">
        <source>Settles %n reported problems</source>
        <translation>
            <numerusform>同时了结 %n 条已反映的问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop what was edited here</source>
        <translation>放弃本机的改动</translation>
    </message>
    <message>
        <source>as in force again; Ctrl+Z takes it back</source>
        <translation>回到在用的版本，Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>it was never published: it goes from this machine</source>
        <translation>没有发布过：从本机删去</translation>
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
    <message>
        <source>not said</source>
        <translation>（未写）</translation>
    </message>
    <message>
        <source>question=answer, item or situation; and, or, not</source>
        <translation>题目=选项、事项或情形；且、或、非</translation>
    </message>
    <message>
        <source>parted by ；</source>
        <translation>用“；”隔开</translation>
    </message>
    <message>
        <source>F2 and its name</source>
        <translation>按 F2 写名称</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>内容项</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>写法</translation>
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
