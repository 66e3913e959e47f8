<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::ConflictWords</name>
    <message>
        <source>Ticket</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: both sides have a record of their own</source>
        <translation>%1：两边各有一份记录</translation>
    </message>
    <message>
        <source>%1: the centre has not taken it</source>
        <translation>%1：中心没有收下</translation>
    </message>
    <message>
        <source>An earlier step was not taken, so this one waits for it.</source>
        <translation>前一步没有收下，这一步在等它。</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between two sentences</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>再发一次</translation>
    </message>
    <message>
        <source>%1 counts</source>
        <translation>以%1为准</translation>
    </message>
    <message>
        <source>The centre counts</source>
        <translation>以中心为准</translation>
    </message>
    <message>
        <source>Centre, paper is back</source>
        <translation>以中心为准，纸已收回</translation>
    </message>
    <message>
        <source>Centre, paper is out</source>
        <translation>以中心为准，纸在外面</translation>
    </message>
    <message>
        <source>Ask the supervisor</source>
        <translation>转值班主任</translation>
    </message>
    <message numerus="yes">
        <source>Decided again on the present records, with %n that follow</source>
        <translation>
            <numerusform>按现在的记录重新记一次，后面 %n 步一起</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided again on the present records and sent</source>
        <translation>按现在的记录重新记一次，再发给中心</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) taken back and voided; the record here is given up</source>
        <translation>
            <numerusform>收回 %n 张纸并作废，本机这份不算数</numerusform>
        </translation>
    </message>
    <message>
        <source>The record here is given up, with its reason</source>
        <translation>本机这份不算数，写明原因</translation>
    </message>
    <message>
        <source>The numbers stay known as papers that could not be taken back</source>
        <translation>记下文号，注明纸没能收回</translation>
    </message>
    <message>
        <source>The supervisor sees the same two records and decides</source>
        <translation>值班主任会看到同样的两边记录，由他定</translation>
    </message>
    <message>
        <source>would be refused again: %1</source>
        <translation>再发还是不收：%1</translation>
    </message>
    <message>
        <source>would be refused again</source>
        <translation>再发还是不收</translation>
    </message>
    <message>
        <source>can only be sent again from the machine it was given on</source>
        <translation>只能在当时那台机器上再发</translation>
    </message>
    <message>
        <source>the centre has no record of it, so nobody else can see it</source>
        <translation>中心没有这条记录，别人看不到</translation>
    </message>
    <message>
        <source>the centre must confirm it; possible when the line is back</source>
        <translation>要中心确认，联网后才能定</translation>
    </message>
    <message>
        <source>The same is decided again as things stand now</source>
        <translation>按现在的记录重新记一次</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) held behind it go with it</source>
        <translation>
            <numerusform>后面押着的 %n 步一起发</numerusform>
        </translation>
    </message>
    <message>
        <source>The printed papers stay valid under their numbers</source>
        <translation>印出去的纸按原文号仍然有效</translation>
    </message>
    <message>
        <source>If the centre refuses again, it comes back to this list</source>
        <translation>中心再不收，会回到这张单子</translation>
    </message>
    <message>
        <source>The centre&apos;s record stands as it is</source>
        <translation>中心的记录不动</translation>
    </message>
    <message>
        <source>The papers are noted as taken back; put them to the voided ones</source>
        <translation>记为纸已收回，请放进作废件</translation>
    </message>
    <message>
        <source>The record of this machine is kept with the reason</source>
        <translation>本机记录和原因一起留着</translation>
    </message>
    <message>
        <source>The paper numbers are noted as still out; tell the applicant</source>
        <translation>记为纸还在外面，请告诉申请人</translation>
    </message>
    <message>
        <source>It leaves your count and waits for the supervisor</source>
        <translation>不再计入这里，等值班主任</translation>
    </message>
    <message>
        <source>Until then both records stay as they are</source>
        <translation>在那之前两边记录都不动</translation>
    </message>
    <message>
        <source>stays valid</source>
        <translation>仍然有效</translation>
    </message>
    <message>
        <source>taken back, void</source>
        <translation>收回作废</translation>
    </message>
    <message>
        <source>void, still out</source>
        <translation>作废，没收回</translation>
    </message>
    <message>
        <source>supervisor decides</source>
        <translation>等值班主任</translation>
    </message>
    <message>
        <source>Ticket taken</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Second call</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Back into the line</source>
        <translation>回到队列</translation>
    </message>
    <message>
        <source>Service begun</source>
        <translation>开始服务</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>恢复服务</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转窗</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Next thing</source>
        <translation>接着办下一件</translation>
    </message>
    <message>
        <source>Service finished</source>
        <translation>服务结束</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>立件</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>情形回答</translation>
    </message>
    <message>
        <source>Item chosen</source>
        <translation>勾选事项</translation>
    </message>
    <message>
        <source>Paper checked</source>
        <translation>核材料</translation>
    </message>
    <message>
        <source>Form field</source>
        <translation>填表</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Notice of corrections</source>
        <translation>一次性补正告知</translation>
    </message>
    <message>
        <source>Corrections received</source>
        <translation>收补正材料</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>逾期失效</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Non-acceptance</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Deemed accepted</source>
        <translation>视为受理</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Paper voided</source>
        <translation>文书作废</translation>
    </message>
    <message>
        <source>Note on a ticket</source>
        <translation>号票备注</translation>
    </message>
    <message>
        <source>Step taken back</source>
        <translation>撤销一步</translation>
    </message>
    <message>
        <source>Ticket printed</source>
        <translation>打印号票</translation>
    </message>
    <message>
        <source>Ticket lent to a window</source>
        <translation>号票预借</translation>
    </message>
    <message>
        <source>Lent ticket returned</source>
        <translation>退回预借号</translation>
    </message>
    <message>
        <source>Call of a lent ticket</source>
        <translation>叫预借号</translation>
    </message>
    <message>
        <source>Ticket set free</source>
        <translation>放回号票</translation>
    </message>
    <message>
        <source>Queue policy</source>
        <translation>排队规则</translation>
    </message>
    <message>
        <source>Person barred</source>
        <translation>限制取号</translation>
    </message>
    <message>
        <source>Bar lifted</source>
        <translation>解除限制</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Window taken over</source>
        <translation>顶岗补位</translation>
    </message>
    <message>
        <source>Quick service</source>
        <translation>快捷服务</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>请求支援</translation>
    </message>
    <message>
        <source>Help promised</source>
        <translation>支援答复</translation>
    </message>
    <message>
        <source>Draft begun</source>
        <translation>开始起草</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Draft dropped</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Opinions asked for</source>
        <translation>征求意见</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Opinion answered</source>
        <translation>答复意见</translation>
    </message>
    <message>
        <source>Items claimed</source>
        <translation>认领事项</translation>
    </message>
    <message>
        <source>Draft reviewed</source>
        <translation>审核草稿</translation>
    </message>
    <message>
        <source>Theme published</source>
        <translation>发布主题</translation>
    </message>
    <message>
        <source>Theme suspended</source>
        <translation>暂停主题</translation>
    </message>
    <message>
        <source>Theme resumed</source>
        <translation>恢复主题</translation>
    </message>
    <message>
        <source>Theme cancelled</source>
        <translation>撤销主题</translation>
    </message>
    <message>
        <source>Upper library followed</source>
        <translation>同步上级目录</translation>
    </message>
    <message>
        <source>Guide problem</source>
        <translation>指南纠错</translation>
    </message>
    <message>
        <source>Guide problem answered</source>
        <translation>答复指南纠错</translation>
    </message>
    <message>
        <source>Changed law</source>
        <translation>依据修订</translation>
    </message>
    <message>
        <source>Help ended</source>
        <translation>结束支援</translation>
    </message>
    <message>
        <source>Sealed edition</source>
        <translation>出盖章版</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Review begun</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Criterion checked</source>
        <translation>核审查要点</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批决定</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>停钟</translation>
    </message>
    <message>
        <source>Clock goes on</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>New slip</source>
        <translation>新建交接单</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>装袋</translation>
    </message>
    <message>
        <source>Unpacked</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Slip sealed</source>
        <translation>封单</translation>
    </message>
    <message>
        <source>Slip sent</source>
        <translation>发出交接单</translation>
    </message>
    <message>
        <source>Slip signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Slip cancelled</source>
        <translation>作废交接单</translation>
    </message>
    <message>
        <source>Dispute settled</source>
        <translation>了结争议</translation>
    </message>
    <message>
        <source>Paper archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Papers handed back</source>
        <translation>退还材料</translation>
    </message>
    <message>
        <source>Result shelved</source>
        <translation>结果上架</translation>
    </message>
    <message>
        <source>Applicant told</source>
        <translation>通知领取</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>出件</translation>
    </message>
    <message>
        <source>Result mailed</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Mail confirmed</source>
        <translation>邮寄回执</translation>
    </message>
    <message>
        <source>Result voided</source>
        <translation>结果作废</translation>
    </message>
    <message>
        <source>Window opened</source>
        <translation>开窗</translation>
    </message>
    <message>
        <source>Window paused</source>
        <translation>窗口暂停</translation>
    </message>
    <message>
        <source>Window goes on</source>
        <translation>窗口继续</translation>
    </message>
    <message>
        <source>Window closed</source>
        <translation>关窗</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>定冲突</translation>
    </message>
    <message>
        <source>Correction on the spot</source>
        <translation>当场更正</translation>
    </message>
    <message>
        <source>Check of a promise</source>
        <translation>核查承诺</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>终止办理</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>Credit repaired</source>
        <translation>信用修复</translation>
    </message>
    <message>
        <source>Persons put on a list</source>
        <translation>名单加人</translation>
    </message>
    <message>
        <source>Persons taken off a list</source>
        <translation>名单去人</translation>
    </message>
    <message>
        <source>Persons of a list accepted</source>
        <translation>名单受理</translation>
    </message>
    <message>
        <source>Shared data disputed</source>
        <translation>提出数据异议</translation>
    </message>
    <message>
        <source>Dispute answered</source>
        <translation>答复数据异议</translation>
    </message>
    <message>
        <source>Delivery in another way</source>
        <translation>其他方式送达</translation>
    </message>
    <message>
        <source>Result made again</source>
        <translation>结果重制</translation>
    </message>
    <message>
        <source>Refused attempt</source>
        <translation>未办成的一次</translation>
    </message>
    <message>
        <source>Joint event called</source>
        <translation>通知联办活动</translation>
    </message>
    <message>
        <source>Answer to a joint event</source>
        <translation>答复联办通知</translation>
    </message>
    <message>
        <source>Minutes of a joint event</source>
        <translation>联办纪要</translation>
    </message>
    <message>
        <source>Joint event cancelled</source>
        <translation>取消联办活动</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>现场核查</translation>
    </message>
    <message>
        <source>Inquiry of a unit</source>
        <translation>内部征询</translation>
    </message>
    <message>
        <source>Answer to an inquiry</source>
        <translation>答复征询</translation>
    </message>
    <message>
        <source>Commitments printed</source>
        <translation>承诺书打印</translation>
    </message>
    <message>
        <source>Commitment signed</source>
        <translation>承诺书签名</translation>
    </message>
    <message>
        <source>Later date for a paper</source>
        <translation>容缺补交延期通知书</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>缴费冲正</translation>
    </message>
    <message>
        <source>Route of a slip</source>
        <translation>交接单路线</translation>
    </message>
    <message>
        <source>Parcels sent</source>
        <translation>包裹交寄</translation>
    </message>
    <message>
        <source>Slip of another hall</source>
        <translation>别厅交接单</translation>
    </message>
    <message>
        <source>Scan at the wrong place</source>
        <translation>误扫</translation>
    </message>
    <message>
        <source>Statement of who keeps the original</source>
        <translation>原件保管说明</translation>
    </message>
</context>
<context>
    <name>yc::ui::ConflictWorkspace</name>
    <message>
        <source>Conflict desk</source>
        <translation>冲突台</translation>
    </message>
    <message>
        <source>Conflicts and unsent records</source>
        <translation>冲突和待发记录</translation>
    </message>
    <message>
        <source>Nothing was dropped. The records of this machine and the printed papers are all here, in their order.</source>
        <translation>没有丢任何东西。本机的记录和印出去的纸都在，先后次序也在。</translation>
    </message>
    <message>
        <source>For you to decide</source>
        <translation>要你定</translation>
    </message>
    <message>
        <source>With the supervisor</source>
        <translation>等值班主任</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>%1, safe on this machine</source>
        <translation>%1，都存在本机</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 件等你定</numerusform>
        </translation>
    </message>
    <message>
        <source>This side</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>中心记录</translation>
    </message>
    <message>
        <source>Why this happened</source>
        <translation>为什么会这样</translation>
    </message>
    <message>
        <source>After the choice</source>
        <translation>选了以后</translation>
    </message>
    <message>
        <source>It may wait</source>
        <translation>改日再定也行</translation>
    </message>
    <message>
        <source>Waiting holds up no other case. The number stays on the rail, and the supervisor sees the same list.</source>
        <translation>放着不影响办别的件。左栏图标会一直有数字，值班主任也能看到这件事在等人定。</translation>
    </message>
    <message>
        <source>%1 here, decided on what was known</source>
        <translation>%1，按当时知道的记录</translation>
    </message>
    <message>
        <source>Centre: %1</source>
        <translation>中心：%1</translation>
    </message>
    <message>
        <source>Sent; the centre had another record by then</source>
        <translation>补发，中心那时已有另一份记录</translation>
    </message>
    <message>
        <source>Nothing to decide; some records wait to be sent</source>
        <translation>没有要定的，有记录在等着发</translation>
    </message>
    <message>
        <source>Nothing to decide, everything has been sent</source>
        <translation>没有要定的，都已发到中心</translation>
    </message>
    <message>
        <source>{Esc} goes back to where you were</source>
        <translation>{Esc} 回到刚才的地方</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) printed; the applicant may have them</source>
        <translation>
            <numerusform>印了 %n 张，可能在申请人手里</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper was printed</source>
        <translation>没有印任何纸</translation>
    </message>
    <message>
        <source>Not printed as far as this machine knows</source>
        <translation>本机没有打印记录</translation>
    </message>
    <message>
        <source>The centre has no record of it</source>
        <translation>中心没有这件的记录</translation>
    </message>
    <message>
        <source>As the centre has it now</source>
        <translation>中心现在的记录</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>定下来</translation>
    </message>
    <message>
        <source>Nothing is open here</source>
        <translation>没有打开的记录</translation>
    </message>
    <message>
        <source>once settled, it is not decided again</source>
        <translation>定了不再重定</translation>
    </message>
    <message>
        <source>This record belongs to no case</source>
        <translation>这条记录不属于哪一件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Both in full</source>
        <translation>看两边全文</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
</context>
<context>
    <name>yc::ui::PapersCard</name>
    <message>
        <source>The papers concerned</source>
        <translation>牵涉的纸</translation>
    </message>
    <message>
        <source>printed paper cannot be changed, only followed by another</source>
        <translation>印出去的纸改不了，只能补一张</translation>
    </message>
    <message numerus="yes">
        <source>printed %1, %n copies</source>
        <translation>
            <numerusform>%1 印，%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>printed %1</source>
        <translation>%1 印</translation>
    </message>
    <message>
        <source>not printed as far as this machine knows</source>
        <translation>本机没有打印记录</translation>
    </message>
</context>
<context>
    <name>yc::ui::RepairCard</name>
    <message>
        <source>What counts</source>
        <translation>怎么定</translation>
    </message>
    <message>
        <source>to</source>
        <comment>1 to 4</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选</translation>
    </message>
    <message>
        <source>does it; both records are kept</source>
        <translation>执行；两边记录都留着</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translation>原因，和决定一起留着</translation>
    </message>
    <message>
        <source>what was agreed, who has the papers</source>
        <translation>怎么商量的，纸在谁手里</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>needs the applicant</source>
        <translation>要找申请人</translation>
    </message>
    <message>
        <source>choose with a digit first</source>
        <translation>先按数字选一个</translation>
    </message>
    <message>
        <source>write the reason in one sentence</source>
        <translation>先写一句原因</translation>
    </message>
</context>
</TS>
