<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>DomainWords</name>
    <message>
        <source>%1/%2</source>
        <extracomment>Date within this year, month and day as numbers.</extracomment>
        <translation>%1月%2日</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>超 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>Language of sentences that the product keeps in both languages: &quot;en&quot; or &quot;zh&quot;. Not shown.</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>Glyphs</name>
    <message>
        <source>Unchecked</source>
        <translation>未核</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Not in form</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Tolerated</source>
        <translation>容缺</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免交</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>他项产生</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>near due</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>停钟</translation>
    </message>
    <message>
        <source>waiting for another</source>
        <translation>等前项</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办结</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys</source>
        <translation>按键说明</translation>
    </message>
    <message>
        <source>hold to peek, tap to keep</source>
        <translation>按住看，松开收</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>anything can be found</source>
        <translation>什么都能找</translation>
    </message>
    <message>
        <source>Do this step, like F12</source>
        <translation>办这一步，同 F12</translation>
    </message>
    <message>
        <source>Go to Counter</source>
        <translation>去窗口</translation>
    </message>
    <message>
        <source>Go to Handoff</source>
        <translation>去交接</translation>
    </message>
    <message>
        <source>Go to Back office</source>
        <translation>去后台</translation>
    </message>
    <message>
        <source>Go to Issue</source>
        <translation>去出件</translation>
    </message>
    <message>
        <source>Go to Hall</source>
        <translation>去大厅</translation>
    </message>
    <message>
        <source>Go to Find</source>
        <translation>去查找</translation>
    </message>
    <message>
        <source>Go to Catalogue</source>
        <translation>去目录</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <source>Find an action or answer by name</source>
        <translation>按名字找动作、问答</translation>
    </message>
    <message>
        <source>Undo, where the law allows</source>
        <translation>撤销，法律允许时</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Full identity number, logged</source>
        <translation>看全证件号，留痕</translation>
    </message>
    <message>
        <source>Reconnect, ask again</source>
        <translation>重连、重查</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Light, dark, high contrast</source>
        <translation>明、暗、高对比</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>字大</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>字小</translation>
    </message>
    <message>
        <source>Letters of normal size</source>
        <translation>字回原样</translation>
    </message>
    <message>
        <source>Close what is on top, nothing is lost</source>
        <translation>关上浮层，不丢内容</translation>
    </message>
    <message>
        <source>Previous, next line</source>
        <translation>上一行、下一行</translation>
    </message>
    <message>
        <source>Agree with the suggestion, next open one</source>
        <translation>照建议定，跳下一个没定的</translation>
    </message>
    <message>
        <source>Choose or not</source>
        <translation>选或不选</translation>
    </message>
    <message>
        <source>Original, copy, page</source>
        <translation>换原件、复印件、页签</translation>
    </message>
    <message>
        <source>First, last</source>
        <translation>头、尾</translation>
    </message>
    <message>
        <source>Jump by pinyin initials</source>
        <translation>拼音首字母跳到那一行</translation>
    </message>
    <message>
        <source>Copy this line</source>
        <translation>复制这一行</translation>
    </message>
    <message>
        <source>Clear this cell, can be undone</source>
        <translation>清掉这一格，可撤销</translation>
    </message>
    <message>
        <source>Read card</source>
        <translation>读证</translation>
    </message>
    <message>
        <source>identity card, e-licence</source>
        <translation>证件、电子证照</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览放大</translation>
    </message>
    <message>
        <source>see the paper to be printed</source>
        <translation>看将要印的纸</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>the next one</source>
        <translation>叫下一个</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>the same number again</source>
        <translation>同号再叫一次</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>back into the line</source>
        <translation>不在，排回</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>can be resumed</source>
        <translation>可再恢复</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>高拍</translation>
    </message>
    <message>
        <source>photograph this paper</source>
        <translation>给这份材料拍</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>reprints are marked</source>
        <translation>补打会标明</translation>
    </message>
    <message>
        <source>Other decision</source>
        <translation>其他决定</translation>
    </message>
    <message>
        <source>refuse, withdraw</source>
        <translation>不予、撤回等</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>what this step is for</source>
        <translation>这一步要办的事</translation>
    </message>
    <message>
        <source>Step Applicant</source>
        <translation>去申请人</translation>
    </message>
    <message>
        <source>Step Situation</source>
        <translation>去情形</translation>
    </message>
    <message>
        <source>Step Materials</source>
        <translation>去材料</translation>
    </message>
    <message>
        <source>Step Form</source>
        <translation>去表单</translation>
    </message>
    <message>
        <source>Step Decision</source>
        <translation>去决定</translation>
    </message>
    <message>
        <source>Only the open ones</source>
        <translation>只看没齐的</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>A4 or thermal paper</source>
        <translation>换 A4 或热敏纸</translation>
    </message>
    <message>
        <source>Complete, next one</source>
        <translation>齐全，跳下一份</translation>
    </message>
    <message>
        <source>Missing, choose the reason</source>
        <translation>缺失，选原因</translation>
    </message>
    <message>
        <source>Not in form, choose the reason</source>
        <translation>不符，选原因</translation>
    </message>
    <message>
        <source>Tolerated</source>
        <translation>容缺</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免交</translation>
    </message>
    <message>
        <source>Back to unchecked</source>
        <translation>改回未核</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>份数加一</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>份数减一</translation>
    </message>
    <message>
        <source>Edit the sentence on the notice</source>
        <translation>改告知单上的话</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答题</translation>
    </message>
    <message>
        <source>Take the item or not</source>
        <translation>事项办或不办</translation>
    </message>
    <message>
        <source>Choose a decision</source>
        <translation>选决定</translation>
    </message>
    <message>
        <source>Next open field</source>
        <translation>下一个空格</translation>
    </message>
    <message>
        <source>Agree, next field</source>
        <translation>认可，下一格</translation>
    </message>
    <message>
        <source>identity card, badge</source>
        <translation>证件、工牌</translation>
    </message>
    <message>
        <source>See scans</source>
        <translation>看扫描件</translation>
    </message>
    <message>
        <source>large</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>photograph the bag</source>
        <translation>给袋子拍</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印流转单</translation>
    </message>
    <message>
        <source>Other route</source>
        <translation>不走现场</translation>
    </message>
    <message>
        <source>courier, return</source>
        <translation>快递、退回</translation>
    </message>
    <message>
        <source>Seal or sign</source>
        <translation>封单或签收</translation>
    </message>
    <message>
        <source>what this slip waits for</source>
        <translation>这张单等的事</translation>
    </message>
    <message>
        <source>New slip</source>
        <translation>新建流转单</translation>
    </message>
    <message>
        <source>Seal a part</source>
        <translation>先封一部分</translation>
    </message>
    <message>
        <source>Settle a dispute</source>
        <translation>了结争议</translation>
    </message>
    <message>
        <source>Read badge</source>
        <translation>读工牌</translation>
    </message>
    <message>
        <source>signing by badge</source>
        <translation>工牌签收</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大材料</translation>
    </message>
    <message>
        <source>the paper, large</source>
        <translation>看清这份纸</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>先老后新</translation>
    </message>
    <message>
        <source>Ask a unit</source>
        <translation>内部征询</translation>
    </message>
    <message>
        <source>stays inside the government</source>
        <translation>不让申请人跑</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过这件</translation>
    </message>
    <message>
        <source>comes again today</source>
        <translation>今天还会回来</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>with a reason</source>
        <translation>要写原因</translation>
    </message>
    <message>
        <source>Site photo</source>
        <translation>现场照片</translation>
    </message>
    <message>
        <source>attached to the case</source>
        <translation>附到办件</translation>
    </message>
    <message>
        <source>Print decision</source>
        <translation>打印决定书</translation>
    </message>
    <message>
        <source>refuse, special procedure</source>
        <translation>不予、特别程序</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作决定</translation>
    </message>
    <message>
        <source>sign and decide</source>
        <translation>签字作决定</translation>
    </message>
    <message>
        <source>Meets the criterion</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Does not meet it</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>换材料</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>of the collector</source>
        <translation>领取人的证</translation>
    </message>
    <message>
        <source>the authorisation</source>
        <translation>拍授权材料</translation>
    </message>
    <message>
        <source>In parts</source>
        <translation>分次领取</translation>
    </message>
    <message>
        <source>collect some today</source>
        <translation>今天先领一部分</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>results leave the shelf</source>
        <translation>结果离架</translation>
    </message>
    <message>
        <source>Other way to sign</source>
        <translation>换签字方式</translation>
    </message>
    <message>
        <source>Enlarge chart</source>
        <translation>放大图表</translation>
    </message>
    <message>
        <source>or as a table</source>
        <translation>也可看成表</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>下一条提醒</translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation>急的在前</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>reminds the unit</source>
        <translation>提醒单位</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不处理</translation>
    </message>
    <message>
        <source>stays in the list</source>
        <translation>留在清单里</translation>
    </message>
    <message>
        <source>Mute 10 min</source>
        <translation>静音 10 分钟</translation>
    </message>
    <message>
        <source>alerts stay visible</source>
        <translation>提醒仍看得见</translation>
    </message>
    <message>
        <source>Authorise</source>
        <translation>临时授权</translation>
    </message>
    <message>
        <source>a window, for a time</source>
        <translation>给窗口，限时</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>打印日报</translation>
    </message>
    <message>
        <source>prints today&apos;s figures</source>
        <translation>今天的数字</translation>
    </message>
    <message>
        <source>Other measures</source>
        <translation>其他安排</translation>
    </message>
    <message>
        <source>call staff, close</source>
        <translation>调人、关窗</translation>
    </message>
    <message>
        <source>Carry out the what-if</source>
        <translation>执行假如</translation>
    </message>
    <message>
        <source>what this page proposes</source>
        <translation>这页提出的办法</translation>
    </message>
    <message>
        <source>Choose a window</source>
        <translation>选窗口</translation>
    </message>
    <message>
        <source>find by card</source>
        <translation>按证件找</translation>
    </message>
    <message>
        <source>See paper</source>
        <translation>看文书</translation>
    </message>
    <message>
        <source>add a paper</source>
        <translation>补一份材料</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打文书</translation>
    </message>
    <message>
        <source>marked as a reprint</source>
        <translation>标“补打”</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>what else can be done</source>
        <translation>还能做什么</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续办这一件</translation>
    </message>
    <message>
        <source>open where it stopped</source>
        <translation>从停下处接着办</translation>
    </message>
    <message>
        <source>Other filter</source>
        <translation>换筛选</translation>
    </message>
    <message>
        <source>Export proof</source>
        <translation>导出证明</translation>
    </message>
    <message>
        <source>Edit row</source>
        <translation>改这一行</translation>
    </message>
    <message>
        <source>this line</source>
        <translation>选中的这一行</translation>
    </message>
    <message>
        <source>See guide</source>
        <translation>看指南</translation>
    </message>
    <message>
        <source>as citizens read it</source>
        <translation>群众看到的样子</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>errors first</source>
        <translation>错误在前</translation>
    </message>
    <message>
        <source>Urge claim</source>
        <translation>催认领</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>nothing takes effect</source>
        <translation>不生效</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试办一遍</translation>
    </message>
    <message>
        <source>a case without records</source>
        <translation>不留记录</translation>
    </message>
    <message>
        <source>Print changes</source>
        <translation>打印差异</translation>
    </message>
    <message>
        <source>against the last version</source>
        <translation>与上一版比</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本与撤销</translation>
    </message>
    <message>
        <source>and withdrawal</source>
        <translation>可撤回发布</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交会审</translation>
    </message>
    <message>
        <source>to joint review</source>
        <translation>送联合会审</translation>
    </message>
    <message>
        <source>Needed or not</source>
        <translation>要或不要</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>新建主题</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>On top</source>
        <translation>浮层里</translation>
    </message>
    <message>
        <source>The same in every list</source>
        <translation>列表里都一样</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>This step: applicant</source>
        <translation>这一步：申请人</translation>
    </message>
    <message>
        <source>This step: situation</source>
        <translation>这一步：情形</translation>
    </message>
    <message>
        <source>This step: check materials</source>
        <translation>这一步：核对材料</translation>
    </message>
    <message>
        <source>This step: form</source>
        <translation>这一步：表单</translation>
    </message>
    <message>
        <source>This step: decision</source>
        <translation>这一步：决定</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>出件</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Unsent and conflicts</source>
        <translation>待发和冲突</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Both in full</source>
        <translation>看两边全文</translation>
    </message>
    <message>
        <source>the whole timeline</source>
        <translation>完整经过</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>repair it by hand</source>
        <translation>自己动手改</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>定下来</translation>
    </message>
    <message>
        <source>both records are kept</source>
        <translation>两边记录都留着</translation>
    </message>
    <message>
        <source>Choose what counts</source>
        <translation>选哪一边算数</translation>
    </message>
    <message>
        <source>Conflict desk</source>
        <translation>冲突台</translation>
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
        <source>call again or back into the line</source>
        <translation>再叫或重新排队</translation>
    </message>
    <message>
        <source>Went away</source>
        <translation>人走了</translation>
    </message>
    <message>
        <source>the person has left</source>
        <translation>记为离开</translation>
    </message>
    <message>
        <source>Park, resume or pause</source>
        <translation>挂起、续办或暂停</translation>
    </message>
    <message>
        <source>here or anywhere, kinds of break</source>
        <translation>本窗或任一窗，暂停种类</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转号</translation>
    </message>
    <message>
        <source>to a window or theme</source>
        <translation>转窗口或主题</translation>
    </message>
    <message>
        <source>Next matter</source>
        <translation>续办另一件</translation>
    </message>
    <message>
        <source>of the same person</source>
        <translation>同一个人接着办</translation>
    </message>
    <message>
        <source>End with an outcome</source>
        <translation>办结并记结果</translation>
    </message>
    <message>
        <source>without calling the next</source>
        <translation>不叫下一个</translation>
    </message>
    <message>
        <source>Why this ticket</source>
        <translation>为什么是这个号</translation>
    </message>
    <message>
        <source>the rank in plain words</source>
        <translation>排位的道理</translation>
    </message>
    <message>
        <source>Note on a ticket</source>
        <translation>给号写备注</translation>
    </message>
    <message>
        <source>seen before it is called</source>
        <translation>叫号前看得到</translation>
    </message>
    <message>
        <source>Quick service</source>
        <translation>快速服务</translation>
    </message>
    <message>
        <source>one more digit records it</source>
        <translation>再按一个数字就记下</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>窗口发号</translation>
    </message>
    <message>
        <source>printed here</source>
        <translation>在这里打印</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>emergency, nothing is said aloud</source>
        <translation>紧急呼叫主管，不出声</translation>
    </message>
    <message>
        <source>Take over this window</source>
        <translation>顶岗接手</translation>
    </message>
    <message>
        <source>with its open work</source>
        <translation>连同没办完的</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>close the window</source>
        <translation>关窗</translation>
    </message>
    <message>
        <source>Guides and guidance slip</source>
        <translation>办事指南、导办告知单</translation>
    </message>
    <message>
        <source>of this case, of every theme</source>
        <translation>本件的，各主题的</translation>
    </message>
    <message>
        <source>By courier</source>
        <translation>寄递</translation>
    </message>
    <message>
        <source>waybill, delivered, come back</source>
        <translation>运单、签收、退回</translation>
    </message>
    <message>
        <source>Told by telephone</source>
        <translation>已电话通知</translation>
    </message>
    <message>
        <source>All of this row</source>
        <translation>这一条的全部</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>All of the slip</source>
        <translation>整单签收</translation>
    </message>
    <message>
        <source>each line is still decided by itself</source>
        <translation>仍逐份判定</translation>
    </message>
    <message>
        <source>Type a short code</source>
        <translation>输入短码</translation>
    </message>
    <message>
        <source>when the label is torn</source>
        <translation>标签破损时</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>of the chosen paper&apos;s case</source>
        <translation>所选材料那一件的</translation>
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
        <source>where this paper has been</source>
        <translation>这份材料走过的路</translation>
    </message>
    <message>
        <source>that everything is here</source>
        <translation>结果已到齐</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>期限清单</translation>
    </message>
    <message>
        <source>remind, and record who was told</source>
        <translation>提醒，记下已告知</translation>
    </message>
</context>
<context>
    <name>yc::ui::CommandPalette</name>
    <message>
        <source>Nothing by this name</source>
        <translation>没有叫这个名字的</translation>
    </message>
    <message>
        <source>Actions, cases and answers by name</source>
        <translation>按名字找动作、办件、问答</translation>
    </message>
    <message>
        <source>actions, cases, answers; pinyin initials too</source>
        <translation>动作、办件、问答；拼音首字母即可</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>close, back to where you were</source>
        <translation>关上，焦点回到原处</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>动作面板</translation>
    </message>
</context>
<context>
    <name>yc::ui::KeyBar</name>
    <message>
        <source>Function keys</source>
        <translation>功能键</translation>
    </message>
    <message>
        <source>Press F%1 again: %2</source>
        <translation>再按一次 F%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>现在不能选</translation>
    </message>
</context>
<context>
    <name>yc::ui::KeyHelp</name>
    <message>
        <source>finds actions by name</source>
        <translation>按名字找动作</translation>
    </message>
    <message>
        <source>to close;</source>
        <translation>收起；</translation>
    </message>
    <message>
        <source>Let go of F1 or press</source>
        <translation>松开 F1 或按</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>只看不改</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>队</translation>
    </message>
    <message>
        <source>what waits in front of you</source>
        <translation>眼前排着的</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>办</translation>
    </message>
    <message>
        <source>makes a record</source>
        <translation>会留下记录</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键说明</translation>
    </message>
    <message>
        <source>Keys   %1</source>
        <translation>按键   %1</translation>
    </message>
    <message>
        <source>Other workspace, place kept</source>
        <translation>换工作区，原处不丢</translation>
    </message>
    <message>
        <source>Other step</source>
        <translation>换步骤</translation>
    </message>
    <message>
        <source>Scanning, from anywhere</source>
        <translation>扫码，不用先点任何地方</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>票</translation>
    </message>
    <message>
        <source>begins this ticket</source>
        <translation>开始服务这个号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>opens this case</source>
        <translation>打开这一件</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料标签</translation>
    </message>
    <message>
        <source>jumps to it; packs it in Handoff</source>
        <translation>跳到那份；交接时装袋</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>seals the slip</source>
        <translation>封单</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果标签</translation>
    </message>
    <message>
        <source>shelves it or takes it out</source>
        <translation>上架或取出</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>签收、签字</translation>
    </message>
    <message>
        <source>E-licence</source>
        <translation>电子证照</translation>
    </message>
    <message>
        <source>verified, attached to the current material</source>
        <translation>核验并挂到当前材料</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>认不出</translation>
    </message>
    <message>
        <source>one tone and a sentence, never typed</source>
        <translation>响一声，说明是什么，不写进格子</translation>
    </message>
</context>
<context>
    <name>yc::ui::MaterialRow</name>
    <message>
        <source>No. %1, %2, %3</source>
        <translation>第 %1 份，%2，%3</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>, originals %1, needed %2</source>
        <translation>，原件 %1，应 %2</translation>
    </message>
    <message>
        <source>, copies %1, needed %2</source>
        <translation>，复印件 %1，应 %2</translation>
    </message>
    <message>
        <source>Sentence on the notice</source>
        <translation>写入告知单的话</translation>
    </message>
    <message>
        <source>count</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>高拍</translation>
    </message>
    <message>
        <source>Acceptance criteria</source>
        <translation>受理标准</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>yc::ui::OptionButton</name>
    <message>
        <source>not available</source>
        <translation>现在不能选</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选</translation>
    </message>
</context>
<context>
    <name>yc::ui::PaperView</name>
    <message>
        <source>Paper preview</source>
        <translation>纸面预览</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1，共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::Progress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>yc::ui::Rail</name>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件等处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>出件</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
</context>
<context>
    <name>yc::ui::StatusCluster</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Unsent %1</source>
        <translation>待发 %1</translation>
    </message>
    <message>
        <source>Conflicts %1</source>
        <translation>冲突 %1</translation>
    </message>
    <message>
        <source>Devices -</source>
        <translation>设备 —</translation>
    </message>
    <message>
        <source>Devices %1/%2</source>
        <translation>设备 %1/%2</translation>
    </message>
</context>
<context>
    <name>yc::ui::StatusPopover</name>
    <message>
        <source>Connection, unsent work and devices</source>
        <translation>连接、待发和设备</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>没有待发的</translation>
    </message>
    <message>
        <source>Devices %1 / %2</source>
        <translation>设备 %1 / %2</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>现在重连</translation>
    </message>
    <message>
        <source>See unsent</source>
        <translation>看待发清单</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关上</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>yc::ui::StepTabs</name>
    <message>
        <source>current step</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>yc::ui::VerdictSegment</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>on</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>off</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>现在不能选</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
</TS>
