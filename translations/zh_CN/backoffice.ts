<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::BackOfficeWorkspace</name>
    <message>
        <source>Back office</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>F5 opens the next task</source>
        <translation>按 F5 打开下一件</translation>
    </message>
    <message>
        <source>the ground is missing</source>
        <translation>还差事由</translation>
    </message>
    <message numerus="yes">
        <source>check %n more first</source>
        <translation>
            <numerusform>先核完 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>choose 1 to 4</source>
        <translation>先选 1 到 4</translation>
    </message>
    <message>
        <source>the reasons are missing</source>
        <translation>还差理由</translation>
    </message>
    <message>
        <source>through the window</source>
        <translation>经窗口办</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予许可</translation>
    </message>
    <message>
        <source>a refusal cannot be withdrawn here</source>
        <translation>不予许可决定出具后不能撤回</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>停钟，转特别程序</translation>
    </message>
    <message>
        <source>Ask for correction</source>
        <translation>经窗口补正</translation>
    </message>
    <message>
        <source>Time limits, decision</source>
        <translation>时限和决定</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大材料</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>搁置</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria not checked</source>
        <translation>
            <numerusform>还有 %n 条细则未核</numerusform>
        </translation>
    </message>
    <message>
        <source>who approved it is missing</source>
        <translation>缺批准人</translation>
    </message>
    <message>
        <source>1 to %1 working days</source>
        <translation>1 至 %1 个工作日</translation>
    </message>
    <message numerus="yes">
        <source>Extend by %n working day(s)</source>
        <translation>
            <numerusform>延期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>The promise is true</source>
        <translation>承诺属实</translation>
    </message>
    <message>
        <source>The promise is untrue</source>
        <translation>承诺不实</translation>
    </message>
    <message>
        <source>it goes on the credit record</source>
        <translation>会记入信用记录</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>a revocation cannot be withdrawn here</source>
        <translation>撤销后不能在这里收回</translation>
    </message>
    <message>
        <source>this item neither waits for another one nor asks for a joint event</source>
        <translation>这一项不等别的事项，也不用联办</translation>
    </message>
    <message>
        <source>a decision is printed when it is made</source>
        <translation>决定书在作出时已经印出</translation>
    </message>
</context>
<context>
    <name>yc::ui::ClocksCard</name>
    <message>
        <source>Time limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>%1起算</translation>
    </message>
    <message>
        <source>not running yet</source>
        <translation>未起算</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>Stopped since %1, notice %2: %3</source>
        <translation>%1起停钟，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>In working days; the clock was stopped %n time(s)</source>
        <translation>
            <numerusform>按工作日；停过 %n 次钟</numerusform>
        </translation>
    </message>
    <message>
        <source>How the dates come about</source>
        <translation>时限怎么算出来的</translation>
    </message>
    <message>
        <source>In working days; the clock was not stopped</source>
        <translation>按工作日；没有停钟</translation>
    </message>
</context>
<context>
    <name>yc::ui::CooperationCard</name>
    <message>
        <source>there, agrees</source>
        <translation>到场，同意</translation>
    </message>
    <message>
        <source>there, disagrees</source>
        <translation>到场，不同意</translation>
    </message>
    <message>
        <source>agreed in writing</source>
        <translation>书面同意</translation>
    </message>
    <message>
        <source>silent: counts as agreeing</source>
        <translation>未答复：视为同意</translation>
    </message>
    <message>
        <source>absent: counts as agreeing</source>
        <translation>未到场：视为同意</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>agrees, does not come</source>
        <translation>同意，不到场</translation>
    </message>
    <message>
        <source>objects: %1</source>
        <translation>异议：%1</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Joint review</source>
        <translation>联合评审</translation>
    </message>
    <message>
        <source>Joint acceptance</source>
        <translation>联合验收</translation>
    </message>
    <message>
        <source>Joint inspection</source>
        <translation>联合踏勘</translation>
    </message>
    <message>
        <source>Together with other units</source>
        <translation>和其他单位一起</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Invitation or minutes, preview</source>
        <translation>通知书或纪要预览</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>发起：%1</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>征询%1</translation>
    </message>
    <message>
        <source>We come</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>We agree, without coming</source>
        <translation>同意，不到场</translation>
    </message>
    <message>
        <source>We object</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>with the reason, for another time</source>
        <translation>写明理由，另定时间</translation>
    </message>
    <message>
        <source>Who came from %1</source>
        <translation>%1到场人员</translation>
    </message>
    <message>
        <source>names; empty = nobody came</source>
        <translation>姓名；不填 = 没有人到场</translation>
    </message>
    <message>
        <source>The units may answer until %1</source>
        <translation>各单位可答复到 %1</translation>
    </message>
    <message>
        <source>Silence and absence count as agreeing; the invitation says so</source>
        <translation>不答复、不到场视为同意，通知书上写明</translation>
    </message>
    <message>
        <source>Silence does not count as agreeing</source>
        <translation>不答复不视为同意</translation>
    </message>
    <message>
        <source>Ask %1 about %2</source>
        <translation>就“%2”征询%1</translation>
    </message>
    <message>
        <source>%1 asks about %2, answer by %3</source>
        <translation>%1征询“%2”，%3 前答复</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>Answers by %1</source>
        <translation>%1 前答复</translation>
    </message>
    <message>
        <source>Conclusion: %1</source>
        <translation>结论：%1</translation>
    </message>
    <message>
        <source>Conclusion (required, printed)</source>
        <translation>结论（必填，印在纪要上）</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>要问的事</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>理由（必填）</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>choose what to do together</source>
        <translation>请选要一起办的事</translation>
    </message>
    <message>
        <source>write the time as 2026-03-18 09:30</source>
        <translation>时间写成 2026-03-18 09:30</translation>
    </message>
    <message>
        <source>the place is missing</source>
        <translation>还没写地点</translation>
    </message>
    <message>
        <source>choose 1 to 3</source>
        <translation>请选 1 至 3</translation>
    </message>
    <message>
        <source>the reason is missing</source>
        <translation>还没写理由</translation>
    </message>
    <message>
        <source>the conclusion is missing</source>
        <translation>还没写结论</translation>
    </message>
    <message>
        <source>nothing to do here now</source>
        <translation>现在没有要办的</translation>
    </message>
    <message>
        <source>the question is missing</source>
        <translation>还没写要问的事</translation>
    </message>
    <message>
        <source>the answer is missing</source>
        <translation>还没写答复</translation>
    </message>
    <message numerus="yes">
        <source>Invite %n unit(s)</source>
        <translation>
            <numerusform>通知 %n 个单位</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer the invitation</source>
        <translation>答复通知</translation>
    </message>
    <message>
        <source>Put the minutes in writing</source>
        <translation>出具纪要</translation>
    </message>
    <message>
        <source>Ask the unit</source>
        <translation>发出征询</translation>
    </message>
    <message>
        <source>Answer the inquiry</source>
        <translation>答复征询</translation>
    </message>
</context>
<context>
    <name>yc::ui::CriterionRow</name>
    <message>
        <source>meets</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>does not meet</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Criterion %1, %2, %3</source>
        <translation>第 %1 条，%2，%3</translation>
    </message>
</context>
<context>
    <name>yc::ui::DecisionCard</name>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予许可</translation>
    </message>
    <message>
        <source>Special procedure</source>
        <translation>特别程序</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>经窗口补正</translation>
    </message>
    <message>
        <source>the result goes to the window</source>
        <translation>结果转到窗口发放</translation>
    </message>
    <message>
        <source>with reasons; the way to appeal is added</source>
        <translation>写理由，自动带复议、诉讼告知</translation>
    </message>
    <message>
        <source>the clock stops; needs a written notice</source>
        <translation>停钟，须有书面通知号</translation>
    </message>
    <message>
        <source>through the window only</source>
        <translation>申请人不跑部门</translation>
    </message>
    <message>
        <source>Number of the result</source>
        <translation>结果文号</translation>
    </message>
    <message>
        <source>licence or certificate number, may be empty</source>
        <translation>证照编号，可空</translation>
    </message>
    <message>
        <source>1 to 4 after the check</source>
        <translation>核完后可按 1 到 4</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>1 to 4</source>
        <translation>按 1 到 4</translation>
    </message>
    <message>
        <source>already decided</source>
        <translation>已经决定</translation>
    </message>
    <message>
        <source>ask window %1 by telephone</source>
        <translation>请电话联系 %1 窗口</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>the clock runs again from today</source>
        <translation>从今天起继续计时</translation>
    </message>
    <message numerus="yes">
        <source>%n tolerated paper(s) still to come</source>
        <translation>
            <numerusform>还有 %n 份容缺材料</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The decision may be made; the result is handed out when they are here.</source>
        <translation>%1。可以先作决定；补齐前不能发放结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria not checked; F12 works when they are.</source>
        <translation>
            <numerusform>还有 %n 条细则未核，核完 F12 才可用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>已决定：%1</translation>
    </message>
    <message>
        <source>All criteria are checked. Choose 1 to 4, then F12.</source>
        <translation>细则都核过了。选 1 到 4，再按 F12。</translation>
    </message>
    <message>
        <source>Reasons for the refusal (required, printed)</source>
        <translation>不予许可的理由（必填，印在决定书上）</translation>
    </message>
    <message>
        <source>Ground of the special procedure (required, printed)</source>
        <translation>特别程序的事由（必填，印在通知上）</translation>
    </message>
    <message>
        <source>facts and legal ground</source>
        <translation>事实和法律依据</translation>
    </message>
    <message>
        <source>expert review, hearing, inspection</source>
        <translation>专家评审、听证、检验检测</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Promise is true</source>
        <translation>承诺属实</translation>
    </message>
    <message>
        <source>Promise is untrue</source>
        <translation>承诺不实</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>once, approved, told in writing</source>
        <translation>一次，经批准，书面告知</translation>
    </message>
    <message>
        <source>the check is done</source>
        <translation>核查完成</translation>
    </message>
    <message>
        <source>it goes on the credit record</source>
        <translation>会记入信用记录</translation>
    </message>
    <message>
        <source>the grant rested on an untrue promise</source>
        <translation>准予所依据的承诺不实</translation>
    </message>
    <message>
        <source>Approved by (name and post)</source>
        <translation>批准人（姓名、职务）</translation>
    </message>
    <message>
        <source>Working days to add</source>
        <translation>延长的工作日</translation>
    </message>
    <message>
        <source>Reason for the extension (required, printed)</source>
        <translation>延期理由（必填，印在告知书上）</translation>
    </message>
    <message>
        <source>What the check found (required)</source>
        <translation>核查发现的情况（必填）</translation>
    </message>
    <message>
        <source>Reason for the revocation (required, printed)</source>
        <translation>撤销理由（必填，印在决定书上）</translation>
    </message>
    <message>
        <source>check by %1</source>
        <translation>%1前核查</translation>
    </message>
</context>
<context>
    <name>yc::ui::InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>For me to sign</source>
        <translation>要我签收</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>在办</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s), by time left</source>
        <translation>
            <numerusform>%n 件，按剩余时间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n paper(s), sealed %2</source>
        <translation>
            <numerusform>%1，%n 份，%2 封</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1前签</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>停钟</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等%1</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未起算</translation>
    </message>
    <message>
        <source>by law: %1</source>
        <translation>法定%1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期未签</translation>
    </message>
    <message>
        <source>Together with other units</source>
        <translation>和其他单位一起</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer or hold</source>
        <translation>
            <numerusform>%n 件待答复或举行</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes to write</source>
        <translation>待出纪要</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>%1 前答复</translation>
    </message>
    <message>
        <source>not answered in time</source>
        <translation>逾期未答复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Inquiry of %1</source>
        <translation>%1征询</translation>
    </message>
</context>
<context>
    <name>yc::ui::LampHeader</name>
    <message>
        <source>Back office tasks</source>
        <translation>后台办件</translation>
    </message>
</context>
<context>
    <name>yc::ui::ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Accepted with tolerance</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Checked at the window; the applicant is not asked again</source>
        <translation>窗口已初审，不再向申请人要已交材料</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>换材料</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>审查细则</translation>
    </message>
    <message>
        <source>meets</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>does not</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Note on this criterion (may be empty)</source>
        <translation>本条意见（可空）</translation>
    </message>
    <message>
        <source>goes into the decision when it is not met</source>
        <translation>不符时会带进决定书</translation>
    </message>
    <message>
        <source>Note on this criterion</source>
        <translation>本条意见</translation>
    </message>
    <message>
        <source>No task is waiting</source>
        <translation>没有待办的事项</translation>
    </message>
    <message>
        <source>No task is open</source>
        <translation>没有打开的事项</translation>
    </message>
    <message>
        <source>Press {F5} for the one with the least time left</source>
        <translation>按 {F5} 打开剩余时间最少的一件</translation>
    </message>
    <message>
        <source>There is no paper to show for this task</source>
        <translation>这个事项没有可看的材料</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>办件 %1</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请材料清单</translation>
    </message>
    <message>
        <source>see %1</source>
        <translation>看%1</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>共 %2 条，%1 条未核</translation>
    </message>
    <message numerus="yes">
        <source>all %n checked</source>
        <translation>
            <numerusform>共 %n 条，都已核</numerusform>
        </translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>原件在本单位：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) not here yet</source>
        <translation>
            <numerusform>%n 份还没到本单位</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper of this task travels</source>
        <translation>本事项没有流转的原件</translation>
    </message>
</context>
<context>
    <name>yc::ui::SiblingsCard</name>
    <message>
        <source>Other items of this case</source>
        <translation>这件事的其他事项</translation>
    </message>
    <message>
        <source>granted %1</source>
        <translation>准予 %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>不予 %1</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>停钟</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等前项</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>在审</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已撤销</translation>
    </message>
</context>
</TS>
