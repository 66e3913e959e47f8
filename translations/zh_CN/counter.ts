<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>CounterWords</name>
    <message>
        <source>From “%1”</source>
        <translation>出自“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>On the form</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不用交</translation>
    </message>
    <message>
        <source>electronic</source>
        <translation>电子件</translation>
    </message>
    <message>
        <source>A main paper cannot be tolerated</source>
        <translation>主要材料不能容缺</translation>
    </message>
    <message>
        <source>not connected to shared data</source>
        <translation>未接入数据共享</translation>
    </message>
    <message>
        <source>exempt only by an answer of %1</source>
        <translation>%1查到才能免交</translation>
    </message>
    <message>
        <source>Filled in, %1</source>
        <translation>已填报，%1</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>已核 %1</translation>
    </message>
    <message>
        <source>May follow until %1; counts when the main papers are there</source>
        <translation>可后补至 %1；主要材料齐后生效</translation>
    </message>
    <message>
        <source>May follow</source>
        <translation>可后补</translation>
    </message>
    <message>
        <source>%1 %2, receipt %3</source>
        <translation>%1 %2 比对一致，回执 %3</translation>
    </message>
    <message>
        <source>Passed on inside</source>
        <translation>系统内转</translation>
    </message>
    <message>
        <source>Passed on to %1</source>
        <translation>办结后转%1</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>正在查%1</translation>
    </message>
    <message>
        <source>Shared data did not answer: the paper is needed</source>
        <translation>共享数据没查到，请交原件</translation>
    </message>
    <message>
        <source>May follow within %1 working days</source>
        <translation>可容缺，%1 个工作日内补</translation>
    </message>
    <message>
        <source>Not covered: %1</source>
        <translation>不在本主题：%1</translation>
    </message>
    <message>
        <source>%1 more: %2</source>
        <translation>多 %1 份：%2</translation>
    </message>
    <message>
        <source>%1 fewer: %2</source>
        <translation>少 %1 份：%2</translation>
    </message>
    <message>
        <source>%1 items less</source>
        <translation>少办 %1 项</translation>
    </message>
    <message>
        <source>%1 days longer</source>
        <translation>多 %1 日</translation>
    </message>
    <message>
        <source>No more papers</source>
        <translation>材料不增加</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Waiting for this window</source>
        <translation>本窗口可叫的等候</translation>
    </message>
    <message>
        <source>booked %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>longest %1 min</source>
        <translation>最久 %1 分</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>未开</translation>
    </message>
    <message>
        <source>Asking for the next ticket</source>
        <translation>正在要下一个号</translation>
    </message>
    <message>
        <source>Nobody is being served</source>
        <translation>没有正在服务的号</translation>
    </message>
    <message>
        <source>Last: %1, ended %2</source>
        <translation>上一号 %1 于 %2 结束</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>呼叫中</translation>
    </message>
    <message>
        <source>Served %1:%2</source>
        <translation>已服务 %1:%2</translation>
    </message>
    <message>
        <source>Waited %1 min</source>
        <translation>候时 %1 分钟</translation>
    </message>
    <message>
        <source>Called %1 times</source>
        <translation>呼叫 %1 次</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>language:en</source>
        <translation>language:zh</translation>
    </message>
    <message>
        <source>%2/%1</source>
        <translation>%2月%1日</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Shared data</source>
        <translation>数据共享</translation>
    </message>
    <message>
        <source>By hand, not verified</source>
        <translation>人工，未核验</translation>
    </message>
    <message>
        <source>From an earlier case</source>
        <translation>以前办件</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>系统推出</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工录入</translation>
    </message>
    <message>
        <source>Material list</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收件凭证</translation>
    </message>
    <message>
        <source>Acceptance notice</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Notice of non-acceptance</source>
        <translation>不予受理通知书</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性补正告知书</translation>
    </message>
    <message>
        <source>Tolerance notice</source>
        <translation>容缺受理通知书</translation>
    </message>
    <message>
        <source>Material labels</source>
        <translation>材料标签</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Situation</source>
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
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核验</translation>
    </message>
    <message>
        <source>Filling in</source>
        <translation>正在填</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>不在本主题</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 题</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>%1 / %2 questions</source>
        <translation>%1 / %2 题</translation>
    </message>
    <message>
        <source>%1 to correct</source>
        <translation>%1 项待补</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>Tolerated: %1</source>
        <translation>容缺 %1 份</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已齐</translation>
    </message>
    <message>
        <source>%1 unchecked</source>
        <translation>未核 %1 份</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>%1 / %2 fields</source>
        <translation>%1 / %2 项</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Notice issued</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>正在决定</translation>
    </message>
    <message>
        <source>The one notice is out, waiting for corrections</source>
        <translation>已出一次性补正告知，等补正</translation>
    </message>
    <message>
        <source>Hand in by %1 at any window, without a ticket. All papers went back.</source>
        <translation>%1前交到任一综合窗口，免取号。材料已全部退还。</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>已记为不予受理</translation>
    </message>
    <message>
        <source>This case has ended</source>
        <translation>这件已经结束</translation>
    </message>
    <message>
        <source>F5 calls the next</source>
        <translation>按 F5 叫下一个</translation>
    </message>
    <message>
        <source>Accepted, %1</source>
        <translation>已受理 %1</translation>
    </message>
    <message>
        <source>Promised by %1. F5 calls the next.</source>
        <translation>%1前办结。按 F5 叫下一个。</translation>
    </message>
    <message>
        <source>This theme does not cover it</source>
        <translation>这个主题办不了</translation>
    </message>
    <message>
        <source>Answer the situation, then check materials</source>
        <translation>先答情形，再核对材料</translation>
    </message>
    <message>
        <source>Questions left: %1</source>
        <translation>还有 %1 题要当面问</translation>
    </message>
    <message>
        <source>%1 to correct so far, cannot be accepted today</source>
        <translation>已有 %1 项要补正，今天不能受理</translation>
    </message>
    <message>
        <source>%1 lines unchecked. The notice lists everything at once.</source>
        <translation>还有 %1 份没核。告知单一次列全。</translation>
    </message>
    <message>
        <source>One-time notice needed for %1, not accepted today</source>
        <translation>需要一次性补正 %1 项，今天不能受理</translation>
    </message>
    <message>
        <source>Accepted on the day all is there, done in %1 working days. All papers go back today.</source>
        <translation>补齐当日受理，%1 个工作日内办结。材料今天全部退还。</translation>
    </message>
    <message>
        <source>%1 lines to check</source>
        <translation>还有 %1 份材料要核对</translation>
    </message>
    <message>
        <source>Nothing is wrong so far</source>
        <translation>到现在没有发现问题</translation>
    </message>
    <message>
        <source>Can be accepted with tolerance, %1 later</source>
        <translation>可以容缺受理，%1 份后补</translation>
    </message>
    <message>
        <source>Papers are complete</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>Form fields left: %1</source>
        <translation>表单还有 %1 项没填</translation>
    </message>
    <message>
        <source>Done in %1 working days. Results wait for the papers that follow.</source>
        <translation>%1 个工作日内办结。补齐前不发证。</translation>
    </message>
    <message>
        <source>Complete, can be accepted now</source>
        <translation>材料齐全，现在可以受理</translation>
    </message>
    <message>
        <source>Done in %1 working days</source>
        <translation>%1 个工作日内办结</translation>
    </message>
    <message>
        <source>Lacks %1</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>等%1</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>后补%1</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>不办</translation>
    </message>
    <message>
        <source>Unchecked</source>
        <translation>未核</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accept and print %1 papers</source>
        <translation>受理并打印 %1 份</translation>
    </message>
    <message>
        <source>Accept with tolerance</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Accept with tolerance and print %1 papers</source>
        <translation>容缺受理并打印 %1 份</translation>
    </message>
    <message>
        <source>Issue notice (%1)</source>
        <translation>出具补正告知（%1 项）</translation>
    </message>
    <message>
        <source>Issue the one-time notice (%1)</source>
        <translation>出具一次性补正告知（%1 项）</translation>
    </message>
    <message>
        <source>Take in corrections</source>
        <translation>收补正材料</translation>
    </message>
    <message>
        <source>This case is decided. F5 calls the next</source>
        <translation>这件已有决定。按 F5 叫下一个</translation>
    </message>
    <message>
        <source>Checked, go to Situation</source>
        <translation>核对无误，去答情形</translation>
    </message>
    <message>
        <source>To Situation</source>
        <translation>去答情形</translation>
    </message>
    <message>
        <source>Check materials</source>
        <translation>核对材料</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一题或核对材料</translation>
    </message>
    <message>
        <source>Check materials (%1)</source>
        <translation>核对材料（%1 份）</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Answer the situation first</source>
        <translation>先答完情形</translation>
    </message>
    <message>
        <source>%1 lines unchecked, the notice lists everything at once</source>
        <translation>还有 %1 份没核，告知单要一次列全</translation>
    </message>
    <message>
        <source>Next line (%1 left)</source>
        <translation>核下一份（还有 %1 份）</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>核下一份</translation>
    </message>
    <message>
        <source>Fill in the form</source>
        <translation>去填表单</translation>
    </message>
    <message>
        <source>Go to the decision</source>
        <translation>去作决定</translation>
    </message>
    <message>
        <source>Next empty field (%1 left)</source>
        <translation>下一个空格（还有 %1 项）</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一个空格</translation>
    </message>
    <message>
        <source>%1 items, handed in once: %2</source>
        <translation>共 %1 项合并为一份：%2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1，到 %2</translation>
    </message>
    <message>
        <source>Supervisor called at %1</source>
        <translation>%1 已求助</translation>
    </message>
    <message>
        <source>Called at %1, %2</source>
        <translation>%1 已求助，%2</translation>
    </message>
    <message>
        <source>Cannot call</source>
        <translation>叫不了号</translation>
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
        <source>Later date for a paper</source>
        <translation>容缺补交延期通知书</translation>
    </message>
    <message>
        <source>Print commitments</source>
        <translation>印承诺书</translation>
    </message>
    <message>
        <source>Print %1 sheets of commitments to be signed</source>
        <translation>印承诺书 %1 份待签名</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>The applicant has signed the commitment</source>
        <translation>申请人已在承诺书上签名</translation>
    </message>
    <message>
        <source>Pass on the rest of the list</source>
        <translation>把名单里其余的人转到部门</translation>
    </message>
</context>
<context>
    <name>yc::ui::ApplicantPage</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Sex, birth</source>
        <translation>性别、出生日期</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Agent, if any</source>
        <translation>受托人</translation>
    </message>
    <message>
        <source>Agent&apos;s identity number</source>
        <translation>受托人证件号码</translation>
    </message>
    <message>
        <source>Agent&apos;s mobile</source>
        <translation>受托人手机</translation>
    </message>
    <message>
        <source>Why typed, not read</source>
        <translation>人工录入的原因</translation>
    </message>
    <message>
        <source>Typed by hand is marked on screen and paper</source>
        <translation>人工录入会在屏幕和文书上标明</translation>
    </message>
    <message>
        <source>Compare with the card in hand; the reason is kept with the case. F2 reads the card instead.</source>
        <translation>请对照证件录入，原因随件留存。按 F2 改为读卡。</translation>
    </message>
    <message>
        <source>None, in person</source>
        <translation>没有，本人来办</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>This identity number does not add up. Compare with the card and enter it again</source>
        <translation>证件号码校验不对。请对照证件再输</translation>
    </message>
    <message>
        <source>This number has too few or too many digits. Ask and enter it again</source>
        <translation>号码位数不对。请问清再输</translation>
    </message>
    <message>
        <source>Read from the card; compare the face, then Enter</source>
        <translation>身份证已由读卡器读取；照片与人核对后按 Enter</translation>
    </message>
    <message>
        <source>F2 reads the card</source>
        <translation>按 F2 读卡</translation>
    </message>
    <message>
        <source>Write why the card could not be read</source>
        <translation>请写没能读卡的原因</translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation>还没填</translation>
    </message>
    <message>
        <source>Put the card on the reader, or type name and number</source>
        <translation>请放身份证，或录入姓名和证件号码</translation>
    </message>
</context>
<context>
    <name>yc::ui::CaseHead</name>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Applicant not read yet</source>
        <translation>还没读证</translation>
    </message>
    <message>
        <source>aged %1</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>受托人%1</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>%1, card read</source>
        <translation>%1，读卡核验</translation>
    </message>
    <message>
        <source>%1, typed by hand</source>
        <translation>%1，人工录入</translation>
    </message>
    <message>
        <source>Safe here, not yet with the centre</source>
        <translation>已存本机，待发</translation>
    </message>
    <message>
        <source>Catalogue %1</source>
        <translation>目录第 %1 版</translation>
    </message>
    <message>
        <source>%1, case %2</source>
        <translation>%1，办件 %2</translation>
    </message>
</context>
<context>
    <name>yc::ui::CounterSide</name>
    <message>
        <source>Papers to bring</source>
        <translation>要带的材料</translation>
    </message>
    <message>
        <source>print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Live preview</source>
        <translation>实时预览</translation>
    </message>
    <message>
        <source>follows the check</source>
        <translation>与核对同步</translation>
    </message>
    <message>
        <source>large</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等你处理</translation>
    </message>
    <message>
        <source>%1 more answers, then check materials</source>
        <translation>再答 %1 题即可核对材料</translation>
    </message>
    <message>
        <source>F12 goes to the materials</source>
        <translation>按 F12 核对材料</translation>
    </message>
    <message>
        <source>Notice, live preview</source>
        <translation>告知单实时预览</translation>
    </message>
    <message>
        <source>Receipt, preview</source>
        <translation>收件凭证预览</translation>
    </message>
    <message>
        <source>Material list, preview</source>
        <translation>材料清单预览</translation>
    </message>
    <message>
        <source>The paper appears as soon as the situation is known</source>
        <translation>情形答完就有</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>%1 已答复</translation>
    </message>
    <message>
        <source>no answer %1</source>
        <translation>%1 无应答</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>正在查</translation>
    </message>
    <message>
        <source>items, Space chooses</source>
        <translation>项，空格选办</translation>
    </message>
    <message>
        <source>working days, by %1</source>
        <translation>工作日，%1前</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>from the applicant</source>
        <translation>份，申请人要交</translation>
    </message>
    <message>
        <source>From the applicant</source>
        <translation>申请人交</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不用交</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 份</translation>
    </message>
    <message>
        <source>on the form</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>原件 %1</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>复印 %1</translation>
    </message>
    <message>
        <source>may follow</source>
        <translation>可容缺</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>Parked tickets</source>
        <translation>挂起的号</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 个</translation>
    </message>
    <message>
        <source>waiting %1, done today %2</source>
        <translation>等候 %1，今日已办 %2</translation>
    </message>
</context>
<context>
    <name>yc::ui::CounterWorkspace</name>
    <message>
        <source>The notice has just been issued. F11 if the papers are corrected on the spot</source>
        <translation>刚出告知。当场更正的按 F11</translation>
    </message>
    <message>
        <source>Begin with %1</source>
        <translation>开始办理 %1</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Go on taking tickets</source>
        <translation>恢复接号</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>恢复接号</translation>
    </message>
    <message>
        <source>Open this window</source>
        <translation>开窗</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开窗</translation>
    </message>
    <message>
        <source>Asking for the next ticket</source>
        <translation>正在要下一个号</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人在等</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>叫号 %1</translation>
    </message>
    <message>
        <source>%1 is called; F6 calls again, F7 if nobody comes</source>
        <translation>正在呼叫 %1；F6 重呼，没来按 F7</translation>
    </message>
    <message>
        <source>%1 is being served; decide or park it first</source>
        <translation>正在服务 %1，先作决定或挂起</translation>
    </message>
    <message>
        <source>This window is paused; F8 goes on</source>
        <translation>已暂停接号，按 F8 恢复</translation>
    </message>
    <message>
        <source>This window is not open yet</source>
        <translation>窗口还没开</translation>
    </message>
    <message>
        <source>%1 is being served</source>
        <translation>正在服务 %1</translation>
    </message>
    <message>
        <source>Nobody is called</source>
        <translation>没有正在呼叫的号</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停接号</translation>
    </message>
    <message>
        <source>%1 is called; F12 begins, F7 if nobody comes</source>
        <translation>正在呼叫 %1；F12 开始，没来按 F7</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>没有打开的办件</translation>
    </message>
    <message>
        <source>Read card</source>
        <translation>读证</translation>
    </message>
    <message>
        <source>Enlarge preview</source>
        <translation>预览放大</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>高拍</translation>
    </message>
    <message>
        <source>No document camera is connected; papers are checked in the hand</source>
        <translation>没有接高拍仪，请看纸质原件</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Corrected on the spot</source>
        <translation>当场更正</translation>
    </message>
    <message>
        <source>Other decisions</source>
        <translation>其他决定</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Only the open ones</source>
        <translation>只看没齐的</translation>
    </message>
    <message>
        <source>Works while checking materials</source>
        <translation>核对材料时可用</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Query again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>items and paper</source>
        <translation>看影响和文书</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>%1 is called</source>
        <translation>正在呼叫 %1</translation>
    </message>
    <message>
        <source>Put the card on the reader, or {F12} begins. {F6} calls again, {F7} if nobody comes.</source>
        <translation>放身份证就开始，也可按 {F12}。按 {F6} 重呼，没来按 {F7} 过号。</translation>
    </message>
    <message>
        <source>This window is paused</source>
        <translation>已暂停接号</translation>
    </message>
    <message>
        <source>{F8} goes on taking tickets.</source>
        <translation>按 {F8} 恢复接号。</translation>
    </message>
    <message>
        <source>{F12} opens it; then {F5} calls the first.</source>
        <translation>按 {F12} 开窗，再按 {F5} 叫第一个。</translation>
    </message>
    <message>
        <source>Nobody is being served</source>
        <translation>现在没有正在服务的号</translation>
    </message>
    <message>
        <source>Nobody is waiting. Scan a ticket or card, or {F3} finds a case.</source>
        <translation>没有人在等。可以扫票、刷身份证，或按 {F3} 找一件没办完的。</translation>
    </message>
    <message>
        <source>Press {F5} to call the next. Or scan a ticket, read a card, or {F3} finds a case.</source>
        <translation>按 {F5} 叫下一个。也可以直接扫票、刷身份证，或按 {F3} 找一件没办完的。</translation>
    </message>
    <message>
        <source>booked %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>has waited %1 min</source>
        <translation>等了 %1 分</translation>
    </message>
    <message numerus="yes">
        <source>Just called; again in %n s</source>
        <translation>
            <numerusform>刚叫过，%n 秒后可以再叫</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recall (%n s)</source>
        <translation>
            <numerusform>重呼（%n 秒后）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is still at this window</source>
        <translation>%1 还在本窗口</translation>
    </message>
    <message>
        <source>%1 is called; F12 begins</source>
        <translation>%1 已叫到，按 F12 开始</translation>
    </message>
    <message>
        <source>Call a chosen one</source>
        <translation>点号</translation>
    </message>
    <message>
        <source>Passed tickets</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>%1 went away</source>
        <translation>%1 人走了</translation>
    </message>
    <message>
        <source>Went away</source>
        <translation>人走了</translation>
    </message>
    <message>
        <source>Nobody is at this window</source>
        <translation>本窗口现在没有人</translation>
    </message>
    <message>
        <source>Park %1, other ways</source>
        <translation>挂起 %1，其他办法</translation>
    </message>
    <message>
        <source>Resume or pause</source>
        <translation>续办或暂停</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>转号 %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转号</translation>
    </message>
    <message>
        <source>Next matter of the same person</source>
        <translation>同一个人续办另一件</translation>
    </message>
    <message>
        <source>End %1 with an outcome</source>
        <translation>办结 %1 并记结果</translation>
    </message>
    <message>
        <source>End with an outcome</source>
        <translation>办结并记结果</translation>
    </message>
    <message>
        <source>Why this ticket</source>
        <translation>为什么是这个号</translation>
    </message>
    <message>
        <source>Note on a ticket</source>
        <translation>给号写备注</translation>
    </message>
    <message>
        <source>Quick service</source>
        <translation>快速服务</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>窗口发号</translation>
    </message>
    <message>
        <source>Help is here, end the call</source>
        <translation>人已到，结束求助</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Take over from %1</source>
        <translation>接手%1的窗口</translation>
    </message>
    <message>
        <source>Take over this window</source>
        <translation>顶岗接手</translation>
    </message>
    <message>
        <source>This window is already yours</source>
        <translation>本窗口已经由本人负责</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>The centre cannot note this look. Compare with the card in the hand</source>
        <translation>中心记不下这次查看，没有显示。请对照手里的证件</translation>
    </message>
    <message>
        <source>Full identity number for 10 s</source>
        <translation>完整证件号（10 秒）</translation>
    </message>
    <message>
        <source>The applicant is not read yet</source>
        <translation>还没有读到申请人</translation>
    </message>
    <message>
        <source>This window cannot call now</source>
        <translation>本窗口现在叫不了号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印告知单</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>打印指南</translation>
    </message>
    <message>
        <source>Guides and guidance slip</source>
        <translation>办事指南、导办告知单</translation>
    </message>
    <message>
        <source>Guidance slip</source>
        <translation>导办告知单</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>The centre is away, no ticket is kept here</source>
        <translation>和中心断开，没有备用号</translation>
    </message>
    <message>
        <source>this cannot be taken back</source>
        <translation>这一步不能撤销</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>期限清单</translation>
    </message>
</context>
<context>
    <name>yc::ui::DecisionPage</name>
    <message>
        <source>What may be decided</source>
        <translation>可以作出的决定</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>choose,</source>
        <translation>选择，</translation>
    </message>
    <message>
        <source>acts</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accept with tolerance</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性补正</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>What F12 will do</source>
        <translation>F12 之后会发生什么</translation>
    </message>
    <message>
        <source>Tolerated papers</source>
        <translation>容缺事项与承诺</translation>
    </message>
    <message>
        <source>How results are handed over</source>
        <translation>取件方式</translation>
    </message>
    <message>
        <source>as the applicant chooses</source>
        <translation>申请人选定</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口领取</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>E-licence</source>
        <translation>电子证照</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>一次领齐</translation>
    </message>
    <message>
        <source>to the address below</source>
        <translation>地址需本人确认</translation>
    </message>
    <message>
        <source>pushed online</source>
        <translation>网上推送</translation>
    </message>
    <message>
        <source>Address for mail, confirmed by the applicant</source>
        <translation>寄送地址，申请人本人确认</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>要打印的文书</translation>
    </message>
    <message>
        <source>%1 lines are unchecked</source>
        <translation>还有 %1 份没核</translation>
    </message>
    <message>
        <source>All papers are there</source>
        <translation>材料已齐</translation>
    </message>
    <message>
        <source>Tolerated papers: %1; they follow in time</source>
        <translation>缺的 %1 份都在可容缺清单</translation>
    </message>
    <message>
        <source>All papers go back, one notice lists everything</source>
        <translation>退还全部材料，告知单列全缺项</translation>
    </message>
    <message>
        <source>With a reason, and where to apply instead</source>
        <translation>须写理由，并写明应向哪个机关申请</translation>
    </message>
    <message>
        <source>%1 papers are missing or not in form</source>
        <translation>还有 %1 份缺失或不符</translation>
    </message>
    <message>
        <source>%1 papers are still to follow</source>
        <translation>主要材料齐，但还有 %1 份次要材料未交</translation>
    </message>
    <message>
        <source>%1 main papers are still open, so no tolerance yet</source>
        <translation>还有 %1 份主要材料没齐，现在不能容缺</translation>
    </message>
    <message>
        <source>No paper is tolerated</source>
        <translation>没有容缺的材料</translation>
    </message>
    <message>
        <source>Nothing is missing or wrong</source>
        <translation>没有缺失或不符</translation>
    </message>
    <message>
        <source>Nothing has been received; F5 ends the service</source>
        <translation>还没收件，不用撤回；按 F5 结束</translation>
    </message>
    <message>
        <source>Already decided</source>
        <translation>已有决定</translation>
    </message>
    <message>
        <source>After acceptance only withdrawal, correction or revocation remain</source>
        <translation>受理后只能走撤回、更正或撤销</translation>
    </message>
    <message>
        <source>Prints the notice of non-acceptance with reason and authority</source>
        <translation>打印不予受理通知书，写明理由和去向</translation>
    </message>
    <message>
        <source>All papers go back to the applicant now</source>
        <translation>材料现在全部退还申请人</translation>
    </message>
    <message>
        <source>Prints %1 papers</source>
        <translation>打印 %1 份文书</translation>
    </message>
    <message>
        <source>Prints %1 papers from number %2; numbers are this window&apos;s own, also offline</source>
        <translation>打印 %1 份文书，号码 %2 起，从本窗口号段取，离线也不会重号</translation>
    </message>
    <message>
        <source>%1 items go to: %2</source>
        <translation>%1 个事项分办：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Clocks start today; the whole is promised by %1</source>
        <translation>今天起算，主题 %1前办结</translation>
    </message>
    <message>
        <source>No result is handed out before the tolerated papers are in</source>
        <translation>容缺材料补齐前不发证</translation>
    </message>
    <message>
        <source>Corrections within %1 days at any window, without a ticket</source>
        <translation>%1 日内到任一窗口补正，免取号</translation>
    </message>
    <message>
        <source>Ctrl Z takes it back while the paper is here; its number becomes void</source>
        <translation>纸还在窗口时可按 Ctrl Z 撤销，号码记为作废</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>分办去向</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Who keeps originals</source>
        <translation>原件由谁保管</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>shown and given back</source>
        <translation>核验后退还</translation>
    </message>
    <message>
        <source>by %1, at any window</source>
        <translation>%1前交到任一窗口</translation>
    </message>
    <message>
        <source>Papers of this case</source>
        <translation>这件的文书</translation>
    </message>
    <message>
        <source>F10 prints again, marked</source>
        <translation>F10 补打，标“补打”</translation>
    </message>
    <message>
        <source>void, %1</source>
        <translation>作废，%1</translation>
    </message>
    <message>
        <source>%1 copies&#x3000;%2</source>
        <translation>%1 份&#x3000;%2</translation>
    </message>
    <message>
        <source>%1 papers</source>
        <translation>%1 份</translation>
    </message>
    <message>
        <source>Correct on the spot</source>
        <translation>当场更正</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终止办理</translation>
    </message>
    <message>
        <source>This case is decided. F5 calls the next</source>
        <translation>这件已经定了。F5 叫下一个</translation>
    </message>
    <message>
        <source>Decided or ended; it cannot be withdrawn</source>
        <translation>已作决定或已结束，不能撤回</translation>
    </message>
    <message>
        <source>Only while it is being checked</source>
        <translation>只在核对期间可以</translation>
    </message>
    <message>
        <source>No tolerated paper is late</source>
        <translation>没有逾期的容缺材料</translation>
    </message>
    <message>
        <source>The applicant asks for it; all papers go back</source>
        <translation>由申请人提出；材料全部退还</translation>
    </message>
    <message>
        <source>A slip of the pen, signed by the applicant</source>
        <translation>笔误等，申请人签名确认</translation>
    </message>
    <message>
        <source>Tolerated papers did not come in time</source>
        <translation>容缺材料没有按时补齐</translation>
    </message>
    <message>
        <source>Prints two copies of the confirmation; what is decided stays decided</source>
        <translation>印确认书 2 份；已作的决定不变</translation>
    </message>
    <message>
        <source>All papers go back to the applicant in one go, signed for</source>
        <translation>材料一次退还，签收</translation>
    </message>
    <message>
        <source>The centre decides; it cannot be done offline</source>
        <translation>由中心办理，离线不能办</translation>
    </message>
    <message>
        <source>Prints two copies of the notice of termination</source>
        <translation>印终止办理通知书 2 份</translation>
    </message>
    <message>
        <source>The broken promise goes on the credit record</source>
        <translation>没有兑现的承诺记入信用记录</translation>
    </message>
    <message>
        <source>Prints two copies of the confirmation; the applicant signs</source>
        <translation>印确认书 2 份，申请人签名</translation>
    </message>
    <message>
        <source>The check goes on; no notice is needed for this</source>
        <translation>继续核对，不用出补正告知</translation>
    </message>
    <message>
        <source>The applicant reads and signs; nothing is accepted yet</source>
        <translation>申请人看过再签名，现在还没有受理</translation>
    </message>
    <message>
        <source>F12 says that the applicant has signed the commitments</source>
        <translation>按 F12 表示申请人已在承诺书上签名</translation>
    </message>
    <message>
        <source>Later date</source>
        <translation>补交延期</translation>
    </message>
    <message>
        <source>No tolerated paper is open</source>
        <translation>没有待补交的容缺材料</translation>
    </message>
    <message>
        <source>Force majeure: a tolerated paper comes later</source>
        <translation>不可抗力，容缺材料推迟补交</translation>
    </message>
    <message>
        <source>Prints two copies of the notice with the new date</source>
        <translation>印延期通知书 2 份，写明新日期</translation>
    </message>
    <message>
        <source>The promised end of the whole stays as it is</source>
        <translation>整件的承诺办结日不变</translation>
    </message>
    <message>
        <source>Accepted by silence, before anybody signed: the item is granted once the commitment is</source>
        <translation>视为受理时没有签承诺书：签了以后这一项才能准予</translation>
    </message>
    <message>
        <source>Prints %1 sheets; the applicant reads and signs</source>
        <translation>印 %1 份，申请人看过签名</translation>
    </message>
    <message>
        <source>not printed yet, %1</source>
        <translation>还没印，%1</translation>
    </message>
    <message>
        <source>printed, %1</source>
        <translation>已印，%1</translation>
    </message>
    <message>
        <source>F10 prints the commitment again</source>
        <translation>F10 再印承诺书</translation>
    </message>
</context>
<context>
    <name>yc::ui::FeeCard</name>
    <message>
        <source>Fees</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Paid, yuan</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>Voucher number, Enter records</source>
        <translation>票据号，回车记下</translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation>网上缴费</translation>
    </message>
    <message>
        <source>otherwise at the counter</source>
        <translation>不选即窗口缴费</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 paid, voucher %2</source>
        <translation>已缴 %1，票据 %2</translation>
    </message>
    <message>
        <source>%1 to pay</source>
        <translation>应缴 %1</translation>
    </message>
    <message>
        <source>The amount is not a sum of money</source>
        <translation>金额没写对</translation>
    </message>
    <message>
        <source>The voucher number is missing</source>
        <translation>缺票据号</translation>
    </message>
    <message>
        <source>Take a payment back</source>
        <translation>缴费冲正</translation>
    </message>
    <message>
        <source>Why it does not count, Enter records</source>
        <translation>为什么不算，回车记下</translation>
    </message>
    <message>
        <source>voucher %1, %2</source>
        <translation>票据 %1，%2</translation>
    </message>
    <message>
        <source>Write why it does not count</source>
        <translation>先写为什么不算</translation>
    </message>
</context>
<context>
    <name>yc::ui::FormPage</name>
    <message>
        <source>One form for all items</source>
        <translation>一张表单，各事项共用</translation>
    </message>
    <message>
        <source>%1 still empty; Enter goes to the next</source>
        <translation>还有 %1 项没填，Enter 到下一个空格</translation>
    </message>
    <message>
        <source>All filled; Enter goes to the decision</source>
        <translation>已填完，Enter 去作决定</translation>
    </message>
    <message>
        <source>like 2026-03-11</source>
        <translation>如 2026-03-11</translation>
    </message>
    <message>
        <source>like 2026-03-11 08:30</source>
        <translation>如 2026-03-11 08:30</translation>
    </message>
    <message>
        <source>If there is one</source>
        <translation>没有可不填</translation>
    </message>
    <message>
        <source>Print each department&apos;s form</source>
        <translation>打印各部门原表</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>加一位%1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1 位</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Take out %1 %2</source>
        <translation>去掉%1 %2</translation>
    </message>
</context>
<context>
    <name>yc::ui::LineChoices</name>
    <message>
        <source>has waited %1 min</source>
        <translation>等了 %1 分</translation>
    </message>
    <message>
        <source>booked %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>The reason goes on record</source>
        <translation>理由会记录在案</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
    <message>
        <source>to be written</source>
        <translation>自己写</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Call a chosen ticket</source>
        <translation>点号：叫指定的号</translation>
    </message>
    <message>
        <source>In the order this window would call them. Letters and digits of a number narrow the list</source>
        <translation>按本窗口叫号的顺序排列。直接输入号码可以缩小范围</translation>
    </message>
    <message>
        <source>Nobody waits for this window</source>
        <translation>没有本窗口可叫的号</translation>
    </message>
    <message>
        <source>Why %1 and not %2?</source>
        <translation>为什么先叫 %1，不叫 %2</translation>
    </message>
    <message>
        <source>Was called before and is here now</source>
        <translation>之前叫过，人刚到</translation>
    </message>
    <message>
        <source>Cannot wait: health, small child</source>
        <translation>身体不适或带小孩，不便久等</translation>
    </message>
    <message>
        <source>Belongs to the person just served</source>
        <translation>和刚办完的是一起的</translation>
    </message>
    <message>
        <source>Only a question, a minute&apos;s work</source>
        <translation>只问一句，一分钟的事</translation>
    </message>
    <message>
        <source>The supervisor asks for it</source>
        <translation>主管要求</translation>
    </message>
    <message>
        <source>Passed tickets</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>They did not come when called</source>
        <translation>叫到时没来</translation>
    </message>
    <message>
        <source>called %1 times</source>
        <translation>叫过 %1 次</translation>
    </message>
    <message>
        <source>Nobody was passed over today</source>
        <translation>今天没有过号</translation>
    </message>
    <message>
        <source>Call to this window now</source>
        <translation>现在叫到本窗口</translation>
    </message>
    <message>
        <source>The person is here</source>
        <translation>人已经来了</translation>
    </message>
    <message>
        <source>%1 is still at this window</source>
        <translation>%1 还在本窗口</translation>
    </message>
    <message>
        <source>Back into the line, behind a few</source>
        <translation>重新排队，隔几位</translation>
    </message>
    <message>
        <source>as the rules of the hall say</source>
        <translation>按本大厅的规则</translation>
    </message>
    <message>
        <source>At the place it had</source>
        <translation>回到原来的位置</translation>
    </message>
    <message>
        <source>ranked by the time it was taken</source>
        <translation>按取号时间排</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>排到最后</translation>
    </message>
    <message>
        <source>behind everybody who waits now</source>
        <translation>排在现在等候的人之后</translation>
    </message>
    <message>
        <source>Park %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>For this window</source>
        <translation>本窗口续办</translation>
    </message>
    <message>
        <source>F8 resumes it; the case stays as it is</source>
        <translation>按 F8 续办，办件保持原样</translation>
    </message>
    <message>
        <source>For any window that serves %1</source>
        <translation>任一可办%1的窗口续办</translation>
    </message>
    <message>
        <source>whoever is free goes on with the case</source>
        <translation>谁空谁接着办</translation>
    </message>
    <message>
        <source>Begins first: F12, or F7 if nobody comes</source>
        <translation>要先按 F12 开始；没人来按 F7</translation>
    </message>
    <message>
        <source>Resume or pause</source>
        <translation>续办或暂停</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>续办 %1</translation>
    </message>
    <message>
        <source>parked here</source>
        <translation>本窗口挂起</translation>
    </message>
    <message>
        <source>parked for any window</source>
        <translation>可在任一窗口续办</translation>
    </message>
    <message>
        <source>Go on taking tickets</source>
        <translation>继续接号</translation>
    </message>
    <message>
        <source>Short break</source>
        <translation>短暂离开</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>暂停：%1</translation>
    </message>
    <message>
        <source>the display says this window pauses</source>
        <translation>显示屏会显示本窗口暂停</translation>
    </message>
    <message>
        <source>How long? The hall reckons with it</source>
        <translation>多久？大厅按这个时间估算</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Until F8 ends it</source>
        <translation>到按 F8 为止</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>转号 %1</translation>
    </message>
    <message>
        <source>The number stays the same; the case goes with it</source>
        <translation>号码不变，办件跟着走</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>does not serve %1</source>
        <translation>不办%1</translation>
    </message>
    <message>
        <source>the first free window that serves it</source>
        <translation>由最先空出来的窗口办</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>At which place in that line?</source>
        <translation>排在那边的哪个位置？</translation>
    </message>
    <message>
        <source>By the time it was taken</source>
        <translation>按取号时间</translation>
    </message>
    <message>
        <source>keeps its waiting time</source>
        <translation>等的时间不白等</translation>
    </message>
    <message>
        <source>First</source>
        <translation>排第一</translation>
    </message>
    <message>
        <source>needs a reason, goes on record</source>
        <translation>要写理由，记录在案</translation>
    </message>
    <message>
        <source>Why first at %1?</source>
        <translation>为什么在%1排第一</translation>
    </message>
    <message>
        <source>Was sent to the wrong window</source>
        <translation>之前被引到了错的窗口</translation>
    </message>
    <message>
        <source>Only a signature is missing</source>
        <translation>只差一个签字</translation>
    </message>
    <message>
        <source>%1 goes on with another matter</source>
        <translation>%1 续办另一件</translation>
    </message>
    <message>
        <source>A new service period begins; the case so far stays as it is and is found by its number</source>
        <translation>另起一段服务；之前的办件保持原样，按办件号找得到</translation>
    </message>
    <message>
        <source>the same theme once more</source>
        <translation>同一主题再办一件</translation>
    </message>
    <message>
        <source>a new case is opened</source>
        <translation>新开一件</translation>
    </message>
    <message>
        <source>not served here; Ctrl+T transfers</source>
        <translation>本窗口不办，按 Ctrl+T 转号</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>办结 %1</translation>
    </message>
    <message>
        <source>What came of it? It goes into the figures of the day</source>
        <translation>结果是什么？计入当日统计</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>with case %1</source>
        <translation>办件 %1</translation>
    </message>
    <message>
        <source>no case has been accepted</source>
        <translation>没有受理过办件</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back while nothing was promised</source>
        <translation>没有承诺什么时，Ctrl+Z 可以撤销</translation>
    </message>
    <message>
        <source>Results collected</source>
        <translation>领取结果</translation>
    </message>
    <message>
        <source>Corrections dealt with</source>
        <translation>办了补正</translation>
    </message>
    <message>
        <source>Wrong line, taken by mistake</source>
        <translation>取错号</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>给 %1 写备注</translation>
    </message>
    <message>
        <source>Any window sees it before it calls. Empty takes it away</source>
        <translation>叫号前每个窗口都看得到。清空就是删掉</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on a ticket</source>
        <translation>给号写备注</translation>
    </message>
    <message>
        <source>Letters and digits of a number narrow the list</source>
        <translation>直接输入号码可以缩小范围</translation>
    </message>
    <message>
        <source>Quick services</source>
        <translation>快速服务</translation>
    </message>
    <message>
        <source>Done in a moment without a number; one digit records it</source>
        <translation>一会儿就办完、不用号的事；按一个数字就记下</translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>今天 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules of this hall name none</source>
        <translation>本大厅的规则里没有列</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>窗口发号</translation>
    </message>
    <message>
        <source>For somebody without a number; it is printed here</source>
        <translation>给没有号的人，在这里打印</translation>
    </message>
    <message>
        <source>The class and its reason are told with the call</source>
        <translation>优先类别和理由会随叫号说明</translation>
    </message>
    <message>
        <source>In the order of arrival</source>
        <translation>按到达顺序</translation>
    </message>
    <message>
        <source>The supervisor is called since %1</source>
        <translation>%1 起已呼叫主管</translation>
    </message>
    <message>
        <source>Help is here, end the call</source>
        <translation>人已到，结束求助</translation>
    </message>
    <message>
        <source>Call the supervisor to this window</source>
        <translation>请主管到本窗口来</translation>
    </message>
    <message>
        <source>Shown in the hall at once, nothing is said aloud</source>
        <translation>大厅看板马上显示，不出声</translation>
    </message>
    <message>
        <source>A question of the rules</source>
        <translation>政策拿不准</translation>
    </message>
    <message>
        <source>A device does not work</source>
        <translation>设备坏了</translation>
    </message>
    <message>
        <source>Why %1 was called</source>
        <translation>为什么叫 %1</translation>
    </message>
    <message>
        <source>Why %1 is next</source>
        <translation>为什么下一个是 %1</translation>
    </message>
    <message>
        <source>Taken at %1, %2</source>
        <translation>%1 取号，%2</translation>
    </message>
    <message>
        <source>Booked for %1</source>
        <translation>预约在 %1</translation>
    </message>
    <message numerus="yes">
        <source>Was not here %n times</source>
        <translation>
            <numerusform>过号 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nobody who waits for this window came earlier</source>
        <translation>本窗口可叫的人里没有来得更早的</translation>
    </message>
    <message>
        <source>Came earlier and wait: %1</source>
        <translation>来得更早、还在等：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tickets</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Take over the work of %1</source>
        <translation>接手%1没办完的工作</translation>
    </message>
    <message>
        <source>Relief by roster</source>
        <translation>按排班轮换</translation>
    </message>
    <message>
        <source>Meal break</source>
        <translation>对方就餐</translation>
    </message>
    <message>
        <source>Called away</source>
        <translation>对方临时离岗</translation>
    </message>
    <message>
        <source>End of shift</source>
        <translation>对方下班</translation>
    </message>
    <message>
        <source>%1 is at the window and stays</source>
        <translation>%1 正在本窗口，继续办</translation>
    </message>
    <message numerus="yes">
        <source>%n parked tickets come with it</source>
        <translation>
            <numerusform>%n 个挂起的号一起接过来</numerusform>
        </translation>
    </message>
    <message>
        <source>End of the shift at %1</source>
        <translation>%1交班</translation>
    </message>
    <message numerus="yes">
        <source>%n parked tickets stay with this window</source>
        <translation>
            <numerusform>%n 个挂起的号留在本窗口</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭本窗口</translation>
    </message>
    <message>
        <source>tickets kept for it go back to everybody</source>
        <translation>给本窗口留的号退回大家的队里</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>窗口还没有开</translation>
    </message>
    <message>
        <source>Print the handover sheet first</source>
        <translation>先打印交接班单</translation>
    </message>
    <message>
        <source>both sign what is handed on</source>
        <translation>交接的东西双方签字</translation>
    </message>
    <message>
        <source>Print the handover sheet</source>
        <translation>打印交接班单</translation>
    </message>
    <message>
        <source>who sat here, tickets served, open work, papers held; two signatures</source>
        <translation>谁在岗、办过的号、没办完的、留存的材料，双方签字</translation>
    </message>
    <message>
        <source>Nobody has answered yet</source>
        <translation>还没有人应答</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>已应答：%1</translation>
    </message>
    <message>
        <source>Emergency: somebody is ill or in danger</source>
        <translation>紧急：有人生病或有危险</translation>
    </message>
    <message>
        <source>A quarrel at the window</source>
        <translation>窗口争执</translation>
    </message>
    <message>
        <source>Guides and guidance slip</source>
        <translation>办事指南、导办告知单</translation>
    </message>
    <message>
        <source>Shown large; F10 prints it for the person to take home</source>
        <translation>放大看，F10 打印给群众带走</translation>
    </message>
    <message>
        <source>Guidance slip of this case</source>
        <translation>本件的导办告知单</translation>
    </message>
    <message>
        <source>what this situation asks for</source>
        <translation>按这个情形要办什么、带什么</translation>
    </message>
    <message>
        <source>guide of this theme</source>
        <translation>本主题的办事指南</translation>
    </message>
    <message>
        <source>served here</source>
        <translation>本窗口办</translation>
    </message>
    <message>
        <source>served at another window</source>
        <translation>其他窗口办</translation>
    </message>
    <message numerus="yes">
        <source>%n working days late</source>
        <translation>
            <numerusform>逾期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n working days</source>
        <translation>
            <numerusform>还有 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: accept or not</source>
        <translation>%1：该作受理决定</translation>
    </message>
    <message>
        <source>%1: corrections</source>
        <translation>%1：等补正</translation>
    </message>
    <message>
        <source>%1: %2 to follow</source>
        <translation>%1：等补交 %2</translation>
    </message>
    <message>
        <source>%1: check the commitment for %2</source>
        <translation>%1：该核查 %2 的承诺</translation>
    </message>
    <message>
        <source>%1: nobody was told of %2</source>
        <translation>%1：%2 还没告知</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>期限清单</translation>
    </message>
    <message>
        <source>Of the whole hall, ten days ahead. Digits of a case number narrow the list</source>
        <translation>全大厅，往后十天。输入办件编号的数字可以缩小范围</translation>
    </message>
    <message>
        <source>written on %1</source>
        <translation>%1 出具</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, reminded</source>
        <translation>%1，已提醒</translation>
    </message>
    <message>
        <source>Nothing is due in the next ten days</source>
        <translation>往后十天没有到期的</translation>
    </message>
    <message>
        <source>%1, telephone %2</source>
        <translation>%1，电话 %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Reminded by telephone</source>
        <translation>已电话提醒</translation>
    </message>
    <message>
        <source>the call was answered</source>
        <translation>电话接通了</translation>
    </message>
    <message>
        <source>Reminded by message</source>
        <translation>已发短信提醒</translation>
    </message>
    <message>
        <source>Reminded at this window</source>
        <translation>已在本窗口提醒</translation>
    </message>
    <message>
        <source>Told by telephone</source>
        <translation>已电话告知</translation>
    </message>
    <message>
        <source>with its reasons</source>
        <translation>连同理由</translation>
    </message>
    <message>
        <source>Handed over at this window</source>
        <translation>已在本窗口当面交付</translation>
    </message>
    <message>
        <source>Sent by mail</source>
        <translation>已邮寄</translation>
    </message>
    <message>
        <source>Told online</source>
        <translation>已网上告知</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开这件</translation>
    </message>
    <message>
        <source>Another case is open</source>
        <translation>已有办件打开着</translation>
    </message>
</context>
<context>
    <name>yc::ui::ListCard</name>
    <message>
        <source>List of persons</source>
        <translation>批量名单</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.txt);;All files (*)</source>
        <translation>名单 (*.xlsx *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) went to the departments</source>
        <translation>
            <numerusform>%n 人已转到部门</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 went to the departments, %2 still to go</source>
        <translation>%1 人已转到部门，还有 %2 人</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the list</source>
        <translation>
            <numerusform>名单里有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>名单里还没有人</translation>
    </message>
    <message>
        <source>at most %1 persons</source>
        <translation>最多 %1 人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 good, %3 wrong, %4 on the list already</source>
        <translation>%1：%2 行可以加，%3 行有误，%4 行已在名单里</translation>
    </message>
    <message>
        <source>Every row is checked; nothing changes before you put the good rows on the list</source>
        <translation>逐行核对；加入名单之前什么都不变</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读 %1</translation>
    </message>
    <message>
        <source>%1 of %2 on the list</source>
        <translation>已加 %1 / %2 人</translation>
    </message>
    <message>
        <source>%1 of %2 to the departments</source>
        <translation>已转到部门 %1 / %2 人</translation>
    </message>
    <message>
        <source>Waiting for numbers from the centre</source>
        <translation>正在向中心领办件编号</translation>
    </message>
    <message>
        <source>the list is closed</source>
        <translation>名单已不能改</translation>
    </message>
    <message>
        <source>wait, or cancel first</source>
        <translation>请等一下，或者先取消</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>核对文件</translation>
    </message>
    <message>
        <source>xlsx or csv</source>
        <translation>xlsx 或者 csv</translation>
    </message>
    <message numerus="yes">
        <source>Put %n good row(s) on the list</source>
        <translation>
            <numerusform>把 %n 行加入名单</numerusform>
        </translation>
    </message>
    <message>
        <source>check a file first</source>
        <translation>请先核对文件</translation>
    </message>
    <message>
        <source>Save the wrong rows with their reasons</source>
        <translation>保存退回表，写明原因</translation>
    </message>
    <message>
        <source>to be corrected and imported again</source>
        <translation>改正后可以再导入</translation>
    </message>
    <message>
        <source>no row is wrong</source>
        <translation>没有错误的行</translation>
    </message>
    <message>
        <source>Save a blank list</source>
        <translation>保存空表</translation>
    </message>
    <message>
        <source>for this situation</source>
        <translation>按这个情形</translation>
    </message>
    <message>
        <source>Take everybody off the list</source>
        <translation>清空名单</translation>
    </message>
    <message>
        <source>nobody is on it</source>
        <translation>名单是空的</translation>
    </message>
    <message>
        <source>Wrong rows</source>
        <translation>有误的行</translation>
    </message>
    <message>
        <source>row, reason</source>
        <translation>行号，原因</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>in the saved file</source>
        <translation>见退回表</translation>
    </message>
    <message>
        <source>%1-returned.xlsx</source>
        <translation>%1-退回.xlsx</translation>
    </message>
    <message>
        <source>list.xlsx</source>
        <translation>名单.xlsx</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>yc::ui::MaterialsPage</name>
    <message>
        <source>Check materials</source>
        <translation>核对材料</translation>
    </message>
    <message>
        <source>Only the open ones</source>
        <translation>只看没齐的</translation>
    </message>
    <message>
        <source>One by one; the next opens by itself</source>
        <translation>逐份核对，核完自动跳下一份</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>From the applicant</source>
        <translation>申请人交</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免交</translation>
    </message>
    <message>
        <source>Made by other items</source>
        <translation>由其他事项产生</translation>
    </message>
    <message>
        <source>shared data or e-licence, on record</source>
        <translation>数据共享或电子证照，已留痕</translation>
    </message>
    <message>
        <source>passed on inside when done</source>
        <translation>办成后系统直接转给下一家</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 份</translation>
    </message>
    <message>
        <source>Unchecked %1</source>
        <translation>未核 %1</translation>
    </message>
    <message>
        <source>All lines are checked. F12 issues the one notice</source>
        <translation>已全部核完。按 F12 出具一次性补正告知</translation>
    </message>
</context>
<context>
    <name>yc::ui::OtherDecision</name>
    <message>
        <source>Not for this office to handle</source>
        <translation>不属于本机关职权范围</translation>
    </message>
    <message>
        <source>No licence is needed</source>
        <translation>依法不需要许可</translation>
    </message>
    <message>
        <source>Reason, printed on the notice</source>
        <translation>理由，印在通知书上</translation>
    </message>
    <message>
        <source>Authority to apply to</source>
        <translation>应向哪个机关申请</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation>更正哪一项</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>原来写的</translation>
    </message>
    <message>
        <source>It now says</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Not accepted: reason and where to go</source>
        <translation>不予受理的理由和去向</translation>
    </message>
    <message>
        <source>Withdrawn: the applicant&apos;s reason</source>
        <translation>撤回申请：申请人的理由</translation>
    </message>
    <message>
        <source>Corrected on the spot</source>
        <translation>当场更正</translation>
    </message>
    <message>
        <source>Terminated: the reason</source>
        <translation>终止办理的理由</translation>
    </message>
    <message>
        <source>Write the reason first</source>
        <translation>先写理由</translation>
    </message>
    <message>
        <source>Issue the notice of non-acceptance</source>
        <translation>出具不予受理通知书</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Write which authority to apply to</source>
        <translation>先写应向哪个机关申请</translation>
    </message>
    <message>
        <source>Withdraw, give all papers back</source>
        <translation>撤回申请，退还全部材料</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Terminate, print the notice</source>
        <translation>终止办理，出具通知书</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终止办理</translation>
    </message>
    <message>
        <source>Record the correction, print the confirmation</source>
        <translation>记下更正，印确认书</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Write what is corrected</source>
        <translation>先写更正哪一项</translation>
    </message>
    <message>
        <source>Write what it said and what it says now</source>
        <translation>写清原来的和更正后的</translation>
    </message>
    <message>
        <source>May come until, year-month-day</source>
        <translation>可补交到（年-月-日）</translation>
    </message>
    <message>
        <source>Approved by, name and post</source>
        <translation>批准人姓名和职务</translation>
    </message>
    <message>
        <source>now by %1</source>
        <translation>现定 %1 前</translation>
    </message>
    <message>
        <source>A later date for a tolerated paper: force majeure</source>
        <translation>容缺补交延期：不可抗力</translation>
    </message>
    <message>
        <source>Give the later date, print the notice</source>
        <translation>延长补交期限，印通知书</translation>
    </message>
    <message>
        <source>Later date</source>
        <translation>补交延期</translation>
    </message>
    <message>
        <source>Write a date after the present one, such as 2026-03-31</source>
        <translation>写一个晚于现定期限的日期，例如 2026-03-31</translation>
    </message>
    <message>
        <source>Write who approved it</source>
        <translation>先写批准人</translation>
    </message>
</context>
<context>
    <name>yc::ui::QuestionRow</name>
    <message>
        <source>to be asked</source>
        <translation>待问</translation>
    </message>
    <message>
        <source>Question %1, %2, %3</source>
        <translation>第 %1 题，%2，%3</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>待问</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By hand, not verified</source>
        <translation>人工，未核验</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
</context>
<context>
    <name>yc::ui::QueuePanel</name>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter records it</source>
        <translation>按回车记录</translation>
    </message>
    <message>
        <source>Only %1. Backspace takes a letter back</source>
        <translation>只看含 %1 的。退格键删一个</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <source>Asking the centre</source>
        <translation>正在问中心</translation>
    </message>
</context>
<context>
    <name>yc::ui::SituationPage</name>
    <message>
        <source>Answer the situation</source>
        <translation>回答情形</translation>
    </message>
    <message>
        <source>Changing an answer clears only what hangs on it</source>
        <translation>改答案只清依赖它的题</translation>
    </message>
    <message>
        <source>The way so far</source>
        <translation>走过的路</translation>
    </message>
    <message>
        <source>Ways not taken are grey</source>
        <translation>未走的分支为灰色</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 无应答</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Digits choose several, Enter goes on</source>
        <translation>可多选，按数字选，Enter 到下一题</translation>
    </message>
    <message>
        <source>This case is decided; answers stay as they are</source>
        <translation>这件已有决定，答案不再改</translation>
    </message>
    <message>
        <source>Automatic %1</source>
        <translation>自动 %1</translation>
    </message>
    <message>
        <source>By hand %1</source>
        <translation>人工 %1</translation>
    </message>
    <message>
        <source>To ask %1</source>
        <translation>待问 %1</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>正在问</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>待问</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>不在本主题</translation>
    </message>
    <message>
        <source>Scenario still open</source>
        <translation>情形未定</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还差 %1 题</translation>
    </message>
    <message>
        <source>The way so far: %1</source>
        <translation>走过的路：%1</translation>
    </message>
    <message>
        <source>This theme does not cover it</source>
        <translation>这个主题办不了</translation>
    </message>
    <message>
        <source>Recorded as stated, “not verified”, printed on the receipt, checked again by itself; Ctrl R asks now.</source>
        <translation>按申请人陈述记为“未核验”，会印在收件凭证上。恢复后自动补查，Ctrl R 立即重查。</translation>
    </message>
    <message>
        <source>A digit answers and goes to the next</source>
        <translation>按数字选，选完自动到下一题</translation>
    </message>
    <message>
        <source>Ask the applicant</source>
        <translation>需要问申请人</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>yc::ui::SituationPath</name>
    <message>
        <source>Path: %1</source>
        <translation>走过的路：%1</translation>
    </message>
</context>
</TS>
