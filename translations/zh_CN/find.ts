<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::CaseWords</name>
    <message>
        <source>being checked</source>
        <translation>核对中</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>逾期未补</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>deemed accepted</source>
        <translation>视为受理</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>ready for collection</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>排队号票</translation>
    </message>
    <message>
        <source>List of materials</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收件凭证</translation>
    </message>
    <message>
        <source>Notice of acceptance</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Notice of non-acceptance</source>
        <translation>不予受理通知书</translation>
    </message>
    <message>
        <source>Notice of corrections</source>
        <translation>一次性补正告知书</translation>
    </message>
    <message>
        <source>Notice of tolerated papers</source>
        <translation>容缺受理告知书</translation>
    </message>
    <message>
        <source>Hand-over slip</source>
        <translation>材料交接单</translation>
    </message>
    <message>
        <source>Delivery receipt</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定书</translation>
    </message>
    <message>
        <source>Notice of special procedure</source>
        <translation>特别程序告知书</translation>
    </message>
    <message>
        <source>Notice of extension</source>
        <translation>延期告知书</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>撤回申请书</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>材料标签</translation>
    </message>
    <message>
        <source>with the applicant</source>
        <translation>在申请人手里</translation>
    </message>
    <message>
        <source>kept at the window</source>
        <translation>在窗口</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>已装袋</translation>
    </message>
    <message>
        <source>sealed in the bag</source>
        <translation>已封袋</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>已退还</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等前项</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等%1</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予许可</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>停钟</translation>
    </message>
    <message numerus="yes">
        <source>%n days over</source>
        <translation>
            <numerusform>超 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>goes back to the applicant</source>
        <translation>办完退还申请人</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>等补正</translation>
    </message>
    <message>
        <source>papers owed</source>
        <translation>等补容缺材料</translation>
    </message>
    <message>
        <source>Notice that no licence is needed</source>
        <translation>无需许可告知书</translation>
    </message>
    <message>
        <source>Correction on the spot</source>
        <translation>当场更正确认书</translation>
    </message>
    <message>
        <source>Commitment to hand in later</source>
        <translation>容缺受理承诺书</translation>
    </message>
    <message>
        <source>Notification and commitment</source>
        <translation>告知承诺书</translation>
    </message>
    <message>
        <source>List of returned papers</source>
        <translation>退还材料清单</translation>
    </message>
    <message>
        <source>Receipt of corrections</source>
        <translation>补正材料接收清单</translation>
    </message>
    <message>
        <source>Notice of termination</source>
        <translation>终止办理通知书</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>撤销决定书</translation>
    </message>
    <message>
        <source>Later date for a paper</source>
        <translation>容缺补交延期通知书</translation>
    </message>
    <message>
        <source>Statement of who keeps the original</source>
        <translation>原件保管说明</translation>
    </message>
    <message>
        <source>with another hall</source>
        <translation>在别的大厅</translation>
    </message>
</context>
<context>
    <name>yc::ui::FindParts</name>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>还没登记姓名</translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation>（复印件）</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message numerus="yes">
        <source>reprinted %n times</source>
        <translation>
            <numerusform>补打 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n days over</source>
        <translation>
            <numerusform>，超 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n days left</source>
        <translation>
            <numerusform>，剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已盖章</translation>
    </message>
</context>
<context>
    <name>yc::ui::FindWorkspace</name>
    <message>
        <source>Export proof</source>
        <translation>导出证明</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Newest cases</source>
        <translation>最近的办件</translation>
    </message>
    <message>
        <source>Found cases</source>
        <translation>找到的办件</translation>
    </message>
    <message>
        <source>Other ways to find</source>
        <translation>也可以这样找</translation>
    </message>
    <message>
        <source>tail of a case, identity or phone number</source>
        <translation>办件号、证件号、电话的尾号</translation>
    </message>
    <message>
        <source>ticket of today</source>
        <translation>今天的票号</translation>
    </message>
    <message>
        <source>short case number, also by scanning</source>
        <translation>办件短号，也可直接扫</translation>
    </message>
    <message>
        <source>pinyin initials of a name</source>
        <translation>姓名的拼音首字母</translation>
    </message>
    <message>
        <source>Lists show only the first and last character of a name.</source>
        <translation>列表里姓名只显示首尾。</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>还没打开办件</translation>
    </message>
    <message>
        <source>Type a name, initials or a number; {Enter} opens the first one</source>
        <translation>输姓名、首字母或号码，按 {Enter} 打开第一件</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>strokes are promises, the blue line is now</source>
        <translation>竖线为承诺期限&#x3000;蓝线为现在</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>换筛选</translation>
    </message>
    <message>
        <source>Where the originals are</source>
        <translation>原件在哪里</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>print again, marked</source>
        <translation>重打，标“补打”</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>记录完整</translation>
    </message>
    <message>
        <source>export proof</source>
        <translation>导出证明</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>Found %n cases</source>
        <translation>
            <numerusform>找到 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s, %2 cases here</source>
        <translation>%1 秒，本地 %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 个事项</numerusform>
        </translation>
    </message>
    <message>
        <source>The timeline is kept at the centre, which does not answer</source>
        <translation>经过存在中心，现在连不上</translation>
    </message>
    <message>
        <source>What is on this page is safe here. It comes by itself when the line is back</source>
        <translation>这页其余内容是本机存的。连上后经过自动补上</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>up to number %1 of the hall&apos;s chain, which ends here with</source>
        <translation>到大厅链的第 %1 条，这一条的链值是</translation>
    </message>
    <message>
        <source>No case is open. Enter opens the first result</source>
        <translation>还没打开办件，按 Enter 打开第一件</translation>
    </message>
    <message>
        <source>This case has no paper yet</source>
        <translation>这件还没有文书</translation>
    </message>
    <message>
        <source>Go on with this case</source>
        <translation>继续办这一件</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续办</translation>
    </message>
    <message>
        <source>The record is not here yet</source>
        <translation>经过还没取到</translation>
    </message>
    <message numerus="yes">
        <source>Proof of %n records exported</source>
        <translation>
            <numerusform>已导出 %n 条记录的证明</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written. Nothing is lost, choose another place</source>
        <translation>文件没写成。记录没丢，请换个位置</translation>
    </message>
    <message numerus="yes">
        <source>%n records, all in the chain</source>
        <translation>
            <numerusform>%n 条记录，条条在链上</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the edition with the organ&apos;s seal</source>
        <translation>打印带机关电子印章的版本</translation>
    </message>
    <message>
        <source>Sealed edition</source>
        <translation>盖章版</translation>
    </message>
    <message>
        <source>A voided paper gets no seal</source>
        <translation>作废的文书不盖章</translation>
    </message>
</context>
<context>
    <name>yc::ui::ItemGantt</name>
    <message>
        <source>Items over days</source>
        <translation>各事项的进度</translation>
    </message>
    <message>
        <source>promised for %1</source>
        <translation>承诺 %1</translation>
    </message>
</context>
<context>
    <name>yc::ui::SearchField</name>
    <message>
        <source>Find a case</source>
        <translation>查找办件</translation>
    </message>
    <message>
        <source>Name, initials, number</source>
        <translation>姓名、首字母、号码</translation>
    </message>
    <message>
        <source>pinyin initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>tail of a number</source>
        <translation>号码尾号</translation>
    </message>
</context>
<context>
    <name>yc::ui::TimelineWords</name>
    <message numerus="yes">
        <source>Rated %n stars</source>
        <translation>
            <numerusform>评价 %n 星</numerusform>
        </translation>
    </message>
    <message>
        <source>A record could not be merged, both are kept</source>
        <translation>一条记录没能合上，两边都留着</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>冲突已处理</translation>
    </message>
    <message numerus="yes">
        <source>Ticket %1 taken, %n ahead</source>
        <translation>
            <numerusform>取号 %1，前面 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Called to %1</source>
        <translation>叫号到%1</translation>
    </message>
    <message>
        <source>Called again to %1</source>
        <translation>重呼到%1</translation>
    </message>
    <message>
        <source>Not here, number is missed</source>
        <translation>未到，过号</translation>
    </message>
    <message>
        <source>Not here, back into the line</source>
        <translation>未到，回到队里</translation>
    </message>
    <message>
        <source>Back into the line</source>
        <translation>回到队里</translation>
    </message>
    <message>
        <source>Note for the window</source>
        <translation>给窗口的备注</translation>
    </message>
    <message>
        <source>Last step taken back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Ticket printed again</source>
        <translation>补打号票</translation>
    </message>
    <message>
        <source>Ticket printed</source>
        <translation>打印号票</translation>
    </message>
    <message>
        <source>Kept for %1 in case the network fails</source>
        <translation>留给%1断网备用</translation>
    </message>
    <message>
        <source>No longer kept for one window</source>
        <translation>不再留给一个窗口</translation>
    </message>
    <message>
        <source>May go on at any window</source>
        <translation>可在任一窗口继续办理</translation>
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
        <source>Passed on to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Left without service</source>
        <translation>没办就离开</translation>
    </message>
    <message>
        <source>Next thing on the same ticket</source>
        <translation>同号办下一件</translation>
    </message>
    <message>
        <source>Service finished</source>
        <translation>服务结束</translation>
    </message>
    <message>
        <source>Carried to the next day</source>
        <translation>转到第二天</translation>
    </message>
    <message>
        <source>Expired with the day</source>
        <translation>当天未办，号作废</translation>
    </message>
    <message>
        <source>Case opened by version %1 of the catalogue</source>
        <translation>开件，按目录第 %1 版</translation>
    </message>
    <message>
        <source>Applicant %1 identified by card</source>
        <translation>申请人%1，读卡核验</translation>
    </message>
    <message>
        <source>Applicant %1 typed in</source>
        <translation>申请人%1，人工录入</translation>
    </message>
    <message numerus="yes">
        <source>Items chosen, %n papers on the list</source>
        <translation>
            <numerusform>选定事项，清单共 %n 份材料</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>material, verdict</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n fields filled</source>
        <translation>
            <numerusform>填写 %n 个栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>Results go by mail</source>
        <translation>结果邮寄</translation>
    </message>
    <message>
        <source>Results go online</source>
        <translation>结果网上送达</translation>
    </message>
    <message>
        <source>Results are collected here</source>
        <translation>结果窗口领取</translation>
    </message>
    <message numerus="yes">
        <source>One notice of corrections %1, %n points</source>
        <translation>
            <numerusform>一次性补正告知书 %1，%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Back with the corrections</source>
        <translation>补正材料到齐</translation>
    </message>
    <message>
        <source>Received, receipt %1; to be decided by %2</source>
        <translation>收件，凭证 %1；%2前决定是否受理</translation>
    </message>
    <message>
        <source>Accepted with tolerance, notice %1, done by %2</source>
        <translation>容缺受理；受理通知书 %1，%2前办结</translation>
    </message>
    <message>
        <source>Accepted, notice %1, done by %2</source>
        <translation>受理；受理通知书 %1，%2前办结</translation>
    </message>
    <message>
        <source>Five days are over, deemed accepted; done by %1</source>
        <translation>满五日未告知，视为受理；%1前办结</translation>
    </message>
    <message>
        <source>Not accepted, notice %1</source>
        <translation>不予受理，通知书 %1</translation>
    </message>
    <message>
        <source>Withdrawn, %1</source>
        <translation>撤回，%1</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Corrections did not come, lapsed</source>
        <translation>逾期未补正，本次申请失效</translation>
    </message>
    <message>
        <source>%1 sealed by %2</source>
        <translation>%1 已出盖章版，印章：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 printed again, %n copies, marked</source>
        <translation>
            <numerusform>%1 补打 %n 份，已标“补打”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 printed, %n copies</source>
        <translation>
            <numerusform>%1 印了 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 voided</source>
        <translation>%1 作废</translation>
    </message>
    <message>
        <source>All items decided</source>
        <translation>各事项都已决定</translation>
    </message>
    <message>
        <source>All results are on the shelf</source>
        <translation>结果齐了，待领取</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>%1: review begun</source>
        <translation>%1开始审查</translation>
    </message>
    <message>
        <source>%1: criterion %2 is met</source>
        <translation>%1：审查要点 %2 符合</translation>
    </message>
    <message>
        <source>%1: criterion %2 is not met</source>
        <translation>%1：审查要点 %2 不符合</translation>
    </message>
    <message>
        <source>%1: granted</source>
        <translation>%1办结</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1不予许可</translation>
    </message>
    <message>
        <source>%1: clock starts, promised for %2</source>
        <translation>%1起算，承诺 %2办结</translation>
    </message>
    <message>
        <source>%1: clock stopped</source>
        <translation>%1停钟</translation>
    </message>
    <message>
        <source>%1: clock goes on, promised for %2</source>
        <translation>%1恢复计时，承诺 %2办结</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation>%1终止</translation>
    </message>
    <message>
        <source>Label on the original of %1</source>
        <translation>%1原件贴标签</translation>
    </message>
    <message>
        <source>Label on the copy of %1</source>
        <translation>%1复印件贴标签</translation>
    </message>
    <message>
        <source>Paper packed</source>
        <translation>材料装袋</translation>
    </message>
    <message>
        <source>Paper taken out of the bag</source>
        <translation>材料取出袋子</translation>
    </message>
    <message>
        <source>Paper sealed in the bag</source>
        <translation>材料封袋</translation>
    </message>
    <message>
        <source>Paper on the way</source>
        <translation>材料在途</translation>
    </message>
    <message>
        <source>Paper now with %1</source>
        <translation>材料到%1</translation>
    </message>
    <message>
        <source>Paper disputed on receipt</source>
        <translation>签收有争议</translation>
    </message>
    <message>
        <source>Dispute settled, paper with %1</source>
        <translation>争议已处理，材料在%1</translation>
    </message>
    <message>
        <source>Paper archived</source>
        <translation>材料归档</translation>
    </message>
    <message>
        <source>Paper handed back, signed on %1</source>
        <translation>材料退还，签收单 %1</translation>
    </message>
    <message>
        <source>Slip %1, from %2 to %3</source>
        <translation>开单 %1，%2 → %3</translation>
    </message>
    <message>
        <source>%1 %2 put on the slip</source>
        <translation>%1 %2上单</translation>
    </message>
    <message>
        <source>%1 taken off the slip</source>
        <translation>%1 下单</translation>
    </message>
    <message>
        <source>Slip sealed with %1</source>
        <translation>封单，封条 %1</translation>
    </message>
    <message>
        <source>Slip on the way</source>
        <translation>交接单已送出</translation>
    </message>
    <message numerus="yes">
        <source>%n papers signed for, slip complete</source>
        <translation>
            <numerusform>签收 %n 份，全部相符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers signed for</source>
        <translation>
            <numerusform>签收 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip cancelled</source>
        <translation>交接单取消</translation>
    </message>
    <message>
        <source>%1 made by %2</source>
        <translation>%1制成，%2</translation>
    </message>
    <message>
        <source>Result on shelf %1</source>
        <translation>结果上架 %1</translation>
    </message>
    <message>
        <source>Applicant told that the result is here</source>
        <translation>已通知申请人来取</translation>
    </message>
    <message>
        <source>Result handed over, %1</source>
        <translation>结果交付，%1</translation>
    </message>
    <message>
        <source>Result mailed, %1</source>
        <translation>结果寄出，%1</translation>
    </message>
    <message>
        <source>Mail delivered</source>
        <translation>邮件妥投</translation>
    </message>
    <message>
        <source>Mail came back, result on the shelf</source>
        <translation>邮件退回，结果上架</translation>
    </message>
    <message>
        <source>Result voided</source>
        <translation>结果作废</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1: answered by %2</source>
        <translation>%1，%2自动核验</translation>
    </message>
    <message>
        <source>%1: as the applicant said</source>
        <translation>%1，按陈述记录</translation>
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
        <source>Terminated, %1</source>
        <translation>终止办理，%1</translation>
    </message>
    <message>
        <source>Corrected on the spot, %1</source>
        <translation>当场更正，%1</translation>
    </message>
    <message>
        <source>Promise signed, %1</source>
        <translation>签了告知承诺书，%1</translation>
    </message>
    <message>
        <source>Promise checked, it is true</source>
        <translation>承诺核查属实</translation>
    </message>
    <message>
        <source>Promise checked, it is untrue</source>
        <translation>承诺核查不实</translation>
    </message>
    <message>
        <source>Fee paid, voucher %1</source>
        <translation>已缴费，票据 %1</translation>
    </message>
    <message>
        <source>The applicant came for results, %1</source>
        <translation>申请人来领取结果，%1</translation>
    </message>
    <message>
        <source>%1: extended, due %2</source>
        <translation>%1：延期，%2到期</translation>
    </message>
    <message>
        <source>%1: revoked, %2</source>
        <translation>%1：撤销，%2</translation>
    </message>
    <message>
        <source>Draft begun</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>草稿已存</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿已弃</translation>
    </message>
    <message>
        <source>Units asked for their opinion</source>
        <translation>征求各单位意见</translation>
    </message>
    <message>
        <source>Opinion given</source>
        <translation>单位已回意见</translation>
    </message>
    <message>
        <source>Opinion answered</source>
        <translation>意见已答复</translation>
    </message>
    <message>
        <source>Items claimed</source>
        <translation>事项已认领</translation>
    </message>
    <message>
        <source>Draft reviewed by the lead unit</source>
        <translation>牵头单位已审核</translation>
    </message>
    <message>
        <source>Theme published</source>
        <translation>主题已发布</translation>
    </message>
    <message>
        <source>Theme suspended, resumed or cancelled</source>
        <translation>主题暂停、恢复或撤销</translation>
    </message>
    <message>
        <source>Upper library followed</source>
        <translation>已对照上级库</translation>
    </message>
    <message>
        <source>Guide problem raised</source>
        <translation>指南问题已提</translation>
    </message>
    <message>
        <source>Guide problem settled</source>
        <translation>指南问题已了</translation>
    </message>
    <message>
        <source>Broken promise put on record</source>
        <translation>失信记入信用记录</translation>
    </message>
    <message>
        <source>Credit repaired</source>
        <translation>信用修复</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) put on the list</source>
        <translation>
            <numerusform>名单加了 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) taken off the list</source>
        <translation>
            <numerusform>名单去掉 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of the list accepted</source>
        <translation>
            <numerusform>名单里 %n 人已受理</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened from a list</source>
        <translation>由批量名单登记</translation>
    </message>
    <message>
        <source>Accepted with its list</source>
        <translation>随名单受理</translation>
    </message>
    <message>
        <source>Shared data disputed: %1</source>
        <translation>提出数据异议：%1</translation>
    </message>
    <message>
        <source>Dispute answered, the data are corrected</source>
        <translation>数据异议已答复，数据已更正</translation>
    </message>
    <message>
        <source>Dispute answered, the data stand</source>
        <translation>数据异议已答复，数据无误</translation>
    </message>
    <message>
        <source>Joint review called for %1, %2</source>
        <translation>通知联合评审，%1，%2</translation>
    </message>
    <message>
        <source>Joint acceptance called for %1, %2</source>
        <translation>通知联合验收，%1，%2</translation>
    </message>
    <message>
        <source>Joint inspection called for %1, %2</source>
        <translation>通知联合踏勘，%1，%2</translation>
    </message>
    <message>
        <source>Joint event held, minutes %1</source>
        <translation>联办活动已举行，纪要 %1</translation>
    </message>
    <message>
        <source>Joint event cancelled</source>
        <translation>取消联办活动</translation>
    </message>
    <message>
        <source>%1: separate inspection refused, a joint one is prescribed</source>
        <translation>%1：应当联合踏勘，单独核查没有办</translation>
    </message>
    <message>
        <source>%1: inspected on the spot</source>
        <translation>%1：现场核查</translation>
    </message>
    <message>
        <source>%1: inquiry, answer due %2</source>
        <translation>%1：内部征询，%2 前答复</translation>
    </message>
    <message>
        <source>%1: inquiry answered</source>
        <translation>%1：征询已答复</translation>
    </message>
    <message>
        <source>%1: result made again</source>
        <translation>%1：结果重制</translation>
    </message>
    <message>
        <source>Announced in public, served on %1</source>
        <translation>已公告，%1 视为送达</translation>
    </message>
    <message>
        <source>Result delivered without a hand-over</source>
        <translation>结果已送达</translation>
    </message>
    <message>
        <source>the authorisation has expired</source>
        <translation>授权已过期</translation>
    </message>
    <message>
        <source>the authorisation is too narrow</source>
        <translation>授权范围不够</translation>
    </message>
    <message>
        <source>the waybill number is wrong</source>
        <translation>运单号对不上</translation>
    </message>
    <message>
        <source>Refused, nothing changed: %1</source>
        <translation>没有办成，什么都没变：%1</translation>
    </message>
    <message>
        <source>Commitments printed for signature</source>
        <translation>承诺书已印，待签名</translation>
    </message>
    <message>
        <source>Signed by the applicant, %1</source>
        <translation>申请人已签名，%1</translation>
    </message>
    <message>
        <source>May be handed in until %1</source>
        <translation>可补交到 %1</translation>
    </message>
    <message>
        <source>The applicant was reminded of %1</source>
        <translation>已提醒申请人，期限 %1</translation>
    </message>
    <message>
        <source>Voucher %1 does not count</source>
        <translation>票据 %1 已冲正</translation>
    </message>
    <message>
        <source>The applicant was told of %1</source>
        <translation>已告知申请人 %1</translation>
    </message>
    <message>
        <source>%1 told who keeps the original, %2</source>
        <translation>已告知%1原件由谁保管，%2</translation>
    </message>
    <message>
        <source>Scanned at the wrong place: %1</source>
        <translation>误扫：在%1</translation>
    </message>
    <message>
        <source>Paper on its way from another hall</source>
        <translation>材料从别的大厅发来，在途</translation>
    </message>
    <message>
        <source>Another route for the slip</source>
        <translation>交接单换路线</translation>
    </message>
    <message>
        <source>Slip %1 taken over from another hall</source>
        <translation>接收别的大厅的交接单 %1</translation>
    </message>
    <message>
        <source>Slip on the way, waybill %1</source>
        <translation>交接单在途，运单 %1</translation>
    </message>
</context>
</TS>
