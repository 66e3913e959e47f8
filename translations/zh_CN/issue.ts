<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::CollectorCard</name>
    <message>
        <source>Check the collector</source>
        <translation>核对来人</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>办件登记</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Authority, if an agent</source>
        <translation>授权（受托人填）</translation>
    </message>
    <message>
        <source>power of attorney, number or label</source>
        <translation>授权委托书，日期或标签</translation>
    </message>
    <message>
        <source>The name is missing. Copy it from the certificate</source>
        <translation>姓名还没填。请照证件填</translation>
    </message>
    <message>
        <source>The number is missing. Copy it from the certificate</source>
        <translation>证件号码还没填。请照证件填</translation>
    </message>
    <message>
        <source>Put the collector&apos;s identity card on the reader, or press F2</source>
        <translation>请来人把身份证放到读卡器上，或按 F2</translation>
    </message>
    <message>
        <source>Person here, card read</source>
        <translation>来人证件，读卡</translation>
    </message>
    <message>
        <source>Person here, entered by hand</source>
        <translation>来人证件，人工</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>受托人</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>applicant %1</source>
        <translation>申请人%1</translation>
    </message>
    <message>
        <source>applicant %1; agent %2</source>
        <translation>申请人%1；受托人%2</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>登记的是别的号码</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>none shown</source>
        <translation>没有出示</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>本人领取，不用授权</translation>
    </message>
    <message>
        <source>must cover collecting the results</source>
        <translation>范围须含“领取结果”</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>May collect: %1</source>
        <translation>可以领取：%1</translation>
    </message>
    <message>
        <source>May not collect</source>
        <translation>不能领取</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>2026-03-31, empty = no end named</source>
        <translation>2026-03-31，不填 = 未载明</translation>
    </message>
    <message>
        <source>Write the day as 2026-03-31</source>
        <translation>日期写成 2026-03-31</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>%1 前有效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>yc::ui::IssueWorkspace</name>
    <message>
        <source>complete</source>
        <translation>齐，可发</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等齐</translation>
    </message>
    <message>
        <source>over 5 days</source>
        <translation>超 5 日未领</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>这一件</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>结果架</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要处理</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>按先后</translation>
    </message>
    <message>
        <source>scanning a result finds its slot</source>
        <translation>扫结果标签自动分格</translation>
    </message>
    <message>
        <source>Nobody is collecting now</source>
        <translation>现在没有人来领取</translation>
    </message>
    <message>
        <source>Put an identity card on the reader or press {F2}; Enter on a slot opens it</source>
        <translation>把身份证放到读卡器上，或按 {F2}；在格子上回车也能打开</translation>
    </message>
    <message>
        <source>Receipt, preview</source>
        <translation>送达回证预览</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>出件</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) in use</source>
        <translation>
            <numerusform>%n 格有件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to shelve today</source>
        <translation>
            <numerusform>今天要上架 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt appears when a case is open</source>
        <translation>打开一件后，这里是送达回证</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>办件 %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>%1受理</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), all here</source>
        <translation>
            <numerusform>%n 项结果已齐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) still to come</source>
        <translation>
            <numerusform>还有 %n 项没办结</numerusform>
        </translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>%1 格</translation>
    </message>
    <message>
        <source>no case is open</source>
        <translation>没有打开的办件</translation>
    </message>
    <message>
        <source>already handed over</source>
        <translation>已经交付</translation>
    </message>
    <message>
        <source>check the collector first</source>
        <translation>先核对来人</translation>
    </message>
    <message>
        <source>the collector has no authority</source>
        <translation>来人没有领取的授权</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) and the signature missing</source>
        <translation>
            <numerusform>还差 %n 件和签字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) missing</source>
        <translation>
            <numerusform>还差 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>the signature is missing</source>
        <translation>还差签字</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n piece(s)</source>
        <translation>
            <numerusform>交付 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>The receipt is printed with the hand-over</source>
        <translation>交付时会打印回证</translation>
    </message>
    <message>
        <source>Scan what goes out today and let the collector sign first</source>
        <translation>先扫今天要领的，并请来人签字</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>改为纸面签收</translation>
    </message>
    <message>
        <source>already signed</source>
        <translation>已经签收</translation>
    </message>
    <message>
        <source>Check the collector and scan the pieces first</source>
        <translation>先核对来人、扫码取出</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>窗口领取</translation>
    </message>
    <message>
        <source>nothing of this case lies on the shelf</source>
        <translation>这一件没有在架的结果</translation>
    </message>
</context>
<context>
    <name>yc::ui::PostCard</name>
    <message>
        <source>By courier</source>
        <translation>寄递</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>寄递公司</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>scan or type it from the label</source>
        <translation>扫面单或照着输</translation>
    </message>
    <message>
        <source>One digit is wrong. Compare with the label</source>
        <translation>有一位不对，请对照面单</translation>
    </message>
    <message>
        <source>Thirteen characters, as on the label: EA123456785CN or thirteen digits</source>
        <translation>应是 13 位：EA123456785CN 这样，或 13 位数字</translation>
    </message>
    <message>
        <source>No address was agreed</source>
        <translation>没有约定寄送地址</translation>
    </message>
    <message>
        <source>Sent %1 with %2</source>
        <translation>%1 寄出，运单 %2</translation>
    </message>
    <message numerus="yes">
        <source>Told %n time(s), last %1, %2</source>
        <translation>
            <numerusform>已通知 %n 次，最近 %1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Within the city</source>
        <translation>同城</translation>
    </message>
    <message>
        <source>To another place</source>
        <translation>外地</translation>
    </message>
    <message>
        <source>signed for by the receiver</source>
        <translation>收件人已签收</translation>
    </message>
    <message>
        <source>goes on the shelf again</source>
        <translation>重新上架</translation>
    </message>
    <message>
        <source>target: delivered within one day</source>
        <translation>目标：一日内送达</translation>
    </message>
    <message>
        <source>choose 1 or 2</source>
        <translation>请选 1 或 2</translation>
    </message>
    <message>
        <source>nothing of this case lies on the shelf</source>
        <translation>这一件没有在架的结果</translation>
    </message>
    <message>
        <source>no address was agreed</source>
        <translation>没有约定寄送地址</translation>
    </message>
    <message>
        <source>the waybill number is missing</source>
        <translation>还没有运单号</translation>
    </message>
    <message>
        <source>the waybill number does not add up</source>
        <translation>运单号对不上</translation>
    </message>
    <message numerus="yes">
        <source>Send %n piece(s)</source>
        <translation>
            <numerusform>寄出 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Record: come back</source>
        <translation>记下：退回</translation>
    </message>
    <message>
        <source>Record: delivered</source>
        <translation>记下：已签收</translation>
    </message>
</context>
<context>
    <name>yc::ui::ResultsCard</name>
    <message>
        <source>Take out, scanning each</source>
        <translation>逐件扫码取出</translation>
    </message>
    <message>
        <source>Results to hand over</source>
        <translation>要交付的结果</translation>
    </message>
    <message>
        <source>scanned %1 / %2</source>
        <translation>扫 %1 / %2</translation>
    </message>
    <message>
        <source>a wrong scan sounds and says why; nothing goes out by mistake</source>
        <translation>扫错会响一声并说明，不会误发</translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>%1推送，已送达</translation>
    </message>
    <message>
        <source>handed over %1</source>
        <translation>%1交付</translation>
    </message>
    <message>
        <source>scanned %1</source>
        <translation>扫码 %1</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>已扫</translation>
    </message>
    <message>
        <source>not on the shelf yet</source>
        <translation>还没上架</translation>
    </message>
    <message>
        <source>scan its label now</source>
        <translation>请扫结果标签</translation>
    </message>
    <message>
        <source>slot %1, to scan</source>
        <translation>%1 格，待扫</translation>
    </message>
    <message>
        <source>Original back: %1</source>
        <translation>退还原件&#x2003;%1</translation>
    </message>
    <message>
        <source>%1, scan its label</source>
        <translation>%1，请扫标签</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待扫</translation>
    </message>
</context>
<context>
    <name>yc::ui::ShelfGrid</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>complete, may go out</source>
        <translation>齐，可发</translation>
    </message>
    <message>
        <source>waits for more</source>
        <translation>等齐</translation>
    </message>
    <message>
        <source>not collected for 5 days</source>
        <translation>超 5 日未领</translation>
    </message>
    <message>
        <source>this case</source>
        <translation>这一件</translation>
    </message>
    <message>
        <source>Shelf, no slots</source>
        <translation>结果架，没有格子</translation>
    </message>
    <message numerus="yes">
        <source>Shelf, slot %1, %n result(s), %2</source>
        <translation>
            <numerusform>结果架，%1 格，%n 件，%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SignCard</name>
    <message>
        <source>Sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>不能签时按，改为纸面签收</translation>
    </message>
    <message>
        <source>Handed over, signed %1</source>
        <translation>已交付，签收 %1</translation>
    </message>
    <message>
        <source>two copies of the receipt: the collector and the file</source>
        <translation>送达回证一式两份：领取人、存档</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>已签收 %1</translation>
    </message>
    <message>
        <source>F12 hands over and prints the receipt</source>
        <translation>按 F12 交付并打印送达回证</translation>
    </message>
    <message numerus="yes">
        <source>After %n piece(s) the pad asks for the signature</source>
        <translation>
            <numerusform>扫完 %n 件后，签名屏自动请来人签字</numerusform>
        </translation>
    </message>
    <message>
        <source>the pad lists the results and the originals that go back</source>
        <translation>屏上会列出结果和退还原件，来人看清后签</translation>
    </message>
    <message>
        <source>The pad asks for the signature now</source>
        <translation>签名屏正在请来人签字</translation>
    </message>
    <message>
        <source>if it cannot be used: sign the paper, then Ctrl E</source>
        <translation>签名屏用不了：在回证上签字，再按 Ctrl E</translation>
    </message>
    <message>
        <source>The rating pad is lit. This window sees no rater and cannot rate.</source>
        <translation>评价器已亮起。窗口看不到评价人，也不能代评。</translation>
    </message>
    <message>
        <source>The rating pad lights by itself after the hand-over. This window cannot rate.</source>
        <translation>交付后评价器自动亮起。窗口看不到评价人，也不能代评。</translation>
    </message>
</context>
</TS>
