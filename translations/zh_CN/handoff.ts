<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::CountsBand</name>
    <message>
        <source>at the window</source>
        <translation>在窗口</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>已装袋</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>at the units</source>
        <translation>在单位</translation>
    </message>
    <message>
        <source>to return</source>
        <translation>待退还</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有争议</translation>
    </message>
</context>
<context>
    <name>yc::ui::DisputeCard</name>
    <message>
        <source>The two sides disagree</source>
        <translation>两边说法不一致</translation>
    </message>
    <message>
        <source>Signatures stay; two persons end it</source>
        <translation>签收不会被改，由两人签字了结</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>怎么了结</translation>
    </message>
    <message>
        <source>Found, with the sender</source>
        <translation>已找到，在交出方</translation>
    </message>
    <message>
        <source>Found, with the receiver</source>
        <translation>已找到，在接收方</translation>
    </message>
    <message>
        <source>Confirmed lost</source>
        <translation>确认遗失</translation>
    </message>
    <message>
        <source>on another slip</source>
        <translation>补一张流转单</translation>
    </message>
    <message>
        <source>signed for afterwards</source>
        <translation>接收方补签收</translation>
    </message>
    <message>
        <source>remedy, supervisor is told</source>
        <translation>补证方案、上报主管</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>第二人口令</translation>
    </message>
    <message>
        <source>Record of %1</source>
        <translation>%1记录</translation>
    </message>
    <message>
        <source>Packed, on %1</source>
        <translation>已装袋，在 %1 上</translation>
    </message>
    <message>
        <source>Not in the bag</source>
        <translation>袋内没有</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>In the bag, not on the slip</source>
        <translation>袋里有，单上没有</translation>
    </message>
    <message>
        <source>Held elsewhere</source>
        <translation>记录在别处</translation>
    </message>
    <message>
        <source>choose 1 to 3 first</source>
        <translation>先选 1 到 3</translation>
    </message>
    <message>
        <source>the second person is missing</source>
        <translation>还差第二人签字</translation>
    </message>
</context>
<context>
    <name>yc::ui::HandoffWorkspace</name>
    <message>
        <source>The way this paper went</source>
        <translation>这份原件走过的路</translation>
    </message>
    <message>
        <source>choose a paper</source>
        <translation>选一份材料</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>nothing is packed</source>
        <translation>还没装袋</translation>
    </message>
    <message>
        <source>Settle the dispute</source>
        <translation>两人了结</translation>
    </message>
    <message>
        <source>a confirmed loss cannot be withdrawn</source>
        <translation>遗失登记后不能撤回</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封单</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) missing</source>
        <translation>
            <numerusform>还差 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seal %n paper(s)</source>
        <translation>
            <numerusform>封单 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is checked yet</source>
        <translation>还没清点</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Sign for %1, dispute %2</source>
        <translation>签收 %1 份，%2 份有异议</translation>
    </message>
    <message numerus="yes">
        <source>Sign for %n paper(s)</source>
        <translation>
            <numerusform>签收 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>the other side signs</source>
        <translation>等对方签收</translation>
    </message>
    <message>
        <source>scan a label first</source>
        <translation>先扫材料标签</translation>
    </message>
    <message>
        <source>Way and dispute</source>
        <translation>去向和争议</translation>
    </message>
    <message>
        <source>already shown on the right</source>
        <translation>右边已经在看了</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印流转单</translation>
    </message>
    <message>
        <source>No slip is open</source>
        <translation>没有打开的流转单</translation>
    </message>
    <message>
        <source>New slip</source>
        <translation>新建流转单</translation>
    </message>
    <message>
        <source>Scan the label of a paper: its slip opens by itself</source>
        <translation>扫一份材料的标签，它的流转单会自动打开</translation>
    </message>
    <message>
        <source>Seal a part</source>
        <translation>分批封单</translation>
    </message>
    <message>
        <source>No slip is being packed</source>
        <translation>没有正在装袋的单</translation>
    </message>
    <message>
        <source>Signs here</source>
        <translation>在此签收</translation>
    </message>
    <message>
        <source>Other route</source>
        <translation>换路线</translation>
    </message>
    <message>
        <source>Only a slip that is being packed, or that waits for a signature</source>
        <translation>只有装袋中的，或等签收的单子</translation>
    </message>
    <message>
        <source>Proof saved: %1</source>
        <translation>流转证明已存：%1</translation>
    </message>
    <message>
        <source>The proof cannot be written: %1</source>
        <translation>流转证明写不进：%1</translation>
    </message>
    <message>
        <source>choose a paper first</source>
        <translation>先选一份材料</translation>
    </message>
    <message>
        <source>All of the slip</source>
        <translation>整单签收</translation>
    </message>
    <message>
        <source>nothing is left to check</source>
        <translation>没有未核对的</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Archive the paper</source>
        <translation>材料归档</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>存流转证明</translation>
    </message>
    <message>
        <source>Type a short code</source>
        <translation>输入短码</translation>
    </message>
</context>
<context>
    <name>yc::ui::SlipList</name>
    <message>
        <source>Slips</source>
        <translation>流转单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>正在装袋</translation>
    </message>
    <message>
        <source>Waiting for the other side</source>
        <translation>等对方签收</translation>
    </message>
    <message>
        <source>For me to sign</source>
        <translation>要我签收</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有争议</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2 papers</source>
        <translation>%1 / %2 份</translation>
    </message>
    <message>
        <source>the two sides disagree</source>
        <translation>说法不一致</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>等交出</translation>
    </message>
    <message>
        <source>Signed vouchers</source>
        <translation>签收凭证</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) not signed in time</source>
        <translation>
            <numerusform>%n 张单子超时未签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n h unsigned</source>
        <translation>
            <numerusform>%1，%n 小时未签</numerusform>
        </translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>待退还</translation>
    </message>
    <message>
        <source>%1 of %2 back</source>
        <translation>已回 %1 / %2 份</translation>
    </message>
</context>
<context>
    <name>yc::ui::SlipPanel</name>
    <message>
        <source>accepted</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>not in the bag</source>
        <translation>袋内没有</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>not on the slip</source>
        <translation>单外</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未清点</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>流转单</translation>
    </message>
    <message>
        <source>Handed over here, no courier. Each paper is signed for after the seal</source>
        <translation>现场交接，不走快递&#x2003;封单后逐份签收</translation>
    </message>
    <message>
        <source>No slip is open</source>
        <translation>没有打开的流转单</translation>
    </message>
    <message>
        <source>Scan the label of a paper: its slip opens by itself</source>
        <translation>扫一份材料的标签，它的流转单会自动打开</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已装袋</translation>
    </message>
    <message>
        <source>Papers on the slip</source>
        <translation>单上的材料</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>此刻在</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message numerus="yes">
        <source>/ %n paper(s)</source>
        <translation>
            <numerusform>/ %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan a label to pack it, again to take it out</source>
        <translation>扫材料标签装袋，再扫一次拿出</translation>
    </message>
    <message>
        <source>When all are in, scan the seal strip. No mouse, no choosing of rows first.</source>
        <translation>全部装好后扫封条号就封单。不用点鼠标，也不用先选中任何一行。</translation>
    </message>
    <message>
        <source>Scan each paper against the slip</source>
        <translation>逐份扫标签清点</translation>
    </message>
    <message>
        <source>Space accepts the current line, 2 not in the bag, 3 damaged, 4 refused.</source>
        <translation>空格 相符，2 袋内没有，3 破损，4 拒收。</translation>
    </message>
    <message>
        <source>Sealed, with the other side</source>
        <translation>已封单，等对方签收</translation>
    </message>
    <message>
        <source>They sign paper by paper. Scan a label to begin another slip.</source>
        <translation>对方逐份签收。扫材料标签会另开一张单。</translation>
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
        <source>packed</source>
        <translation>已装袋</translation>
    </message>
    <message>
        <source>not packed</source>
        <translation>没装袋</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) missing: %1</source>
        <translation>
            <numerusform>还差 %n 份：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal a part</source>
        <translation>分批封单</translation>
    </message>
    <message>
        <source>In parts: seal %1 now, %2 stay at the window</source>
        <translation>可分批：先封 %1 份，另 %2 份留在窗口</translation>
    </message>
    <message>
        <source>All papers for this unit are in the bag. Scan the seal strip or press F12.</source>
        <translation>这个单位的材料都装好了。扫封条号，或按 F12。</translation>
    </message>
    <message>
        <source>Nothing is packed yet.</source>
        <translation>还没装袋。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) not checked yet; they stay open</source>
        <translation>
            <numerusform>还有 %n 份没清点，先留着不签</numerusform>
        </translation>
    </message>
    <message>
        <source>All checked. F12 signs for them.</source>
        <translation>都清点过了。F12 签收。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) sealed; signatures cannot be changed</source>
        <translation>
            <numerusform>已封 %n 份，签字不会被改</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>What is disputed is settled by two persons; the rest stands.</source>
        <translation>有争议的由两人了结，其余不变。</translation>
    </message>
    <message>
        <source>Short code of a torn label</source>
        <translation>破损标签的短码</translation>
    </message>
    <message>
        <source>as printed under the code, then Enter</source>
        <translation>码下面印的字母数字，回车</translation>
    </message>
    <message>
        <source>%1, waybill %2</source>
        <translation>%1，运单 %2</translation>
    </message>
    <message>
        <source>Sealed, waits to leave</source>
        <translation>已封单，等交出</translation>
    </message>
    <message>
        <source>It leaves with the parcels on the right.</source>
        <translation>和右边的包裹一起交出。</translation>
    </message>
</context>
<context>
    <name>yc::ui::TrailView</name>
    <message>
        <source>With the applicant</source>
        <translation>在申请人处</translation>
    </message>
    <message>
        <source>Received at %1</source>
        <translation>%1收到</translation>
    </message>
    <message>
        <source>Packed at %1</source>
        <translation>%1装袋</translation>
    </message>
    <message>
        <source>Sealed and signed at %1</source>
        <translation>%1封单签字</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Opened and signed for by %1</source>
        <translation>%1拆封签收</translation>
    </message>
    <message>
        <source>Archived by %1</source>
        <translation>%1归档</translation>
    </message>
    <message>
        <source>Returned to the applicant</source>
        <translation>已退还申请人</translation>
    </message>
    <message>
        <source>The two sides disagree</source>
        <translation>两边说法不一致</translation>
    </message>
    <message>
        <source>counted differently by the receiver</source>
        <translation>接收方清点不同</translation>
    </message>
    <message>
        <source>Signed for by %1</source>
        <translation>%1已签收</translation>
    </message>
</context>
<context>
    <name>yc::ui::WayCard</name>
    <message>
        <source>Handed over here</source>
        <translation>现场交接</translation>
    </message>
    <message>
        <source>Courier batch</source>
        <translation>快递批次</translation>
    </message>
    <message>
        <source>Fetched by the unit</source>
        <translation>单位自取</translation>
    </message>
    <message>
        <source>From a township point</source>
        <translation>乡镇报送</translation>
    </message>
    <message>
        <source>To another hall</source>
        <translation>厅际流转</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Other route</source>
        <translation>换路线</translation>
    </message>
    <message>
        <source>Now: %1. Another route needs a reason</source>
        <translation>现在：%1。换路线要写理由</translation>
    </message>
    <message>
        <source>Cancel slip</source>
        <translation>取消本单</translation>
    </message>
    <message>
        <source>its papers go back</source>
        <translation>材料退回原处</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The receiver can sign at this machine with account and password</source>
        <translation>接收人可以在本机用账号和密码签收</translation>
    </message>
    <message>
        <source>Receiver signs here</source>
        <translation>接收人在此签收</translation>
    </message>
    <message>
        <source>New slip to</source>
        <translation>新单送往</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Who fetches the bags signs for them; the ledger is printed</source>
        <translation>领取人签字后交出，打印领取台账</translation>
    </message>
    <message>
        <source>Leaves at %1. Scan each parcel&apos;s waybill</source>
        <translation>%1 发出。逐个扫包裹的运单</translation>
    </message>
    <message>
        <source>Scan each parcel&apos;s waybill</source>
        <translation>逐个扫包裹的运单</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>no waybill yet</source>
        <translation>还没有运单</translation>
    </message>
    <message>
        <source>Who fetches them</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Papers that are not marked are signed for as accepted; marked ones are disputed</source>
        <translation>没有标注的按相符签收，标注的转为争议</translation>
    </message>
    <message>
        <source>Receiver&apos;s account</source>
        <translation>接收人账号</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>其密码</translation>
    </message>
    <message>
        <source>Give back in one go</source>
        <translation>一次退还</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) here</source>
        <translation>
            <numerusform>这里 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>choose with a digit first</source>
        <translation>先按数字选一项</translation>
    </message>
    <message>
        <source>the reason is missing</source>
        <translation>还没写理由</translation>
    </message>
    <message>
        <source>no such receiver</source>
        <translation>没有这个接收方</translation>
    </message>
    <message>
        <source>nothing waits to leave</source>
        <translation>没有等交出的</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>还没写姓名</translation>
    </message>
    <message>
        <source>the credential is missing</source>
        <translation>还没写证件号</translation>
    </message>
    <message>
        <source>scan a waybill first</source>
        <translation>先扫运单</translation>
    </message>
    <message>
        <source>account and password are missing</source>
        <translation>还没输账号和密码</translation>
    </message>
    <message>
        <source>nothing to give back</source>
        <translation>没有要退还的</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>还没选</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Begin the slip</source>
        <translation>新建单子</translation>
    </message>
    <message>
        <source>Hand the bags over</source>
        <translation>交给领取人</translation>
    </message>
    <message>
        <source>Send parcels</source>
        <translation>交寄</translation>
    </message>
    <message>
        <source>Sign for the receiver</source>
        <translation>接收人签收</translation>
    </message>
    <message numerus="yes">
        <source>Give back %n paper(s)</source>
        <translation>
            <numerusform>退还 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Type a part of the name; F12 takes the first</source>
        <translation>输入名称的一部分；F12 取第一个</translation>
    </message>
</context>
</TS>
