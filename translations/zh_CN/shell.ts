<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::FirstRunPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>先跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Connect to the centre</source>
        <translation>连接中心</translation>
    </message>
    <message>
        <source>Address and certificate are checked</source>
        <translation>核对地址和证书</translation>
    </message>
    <message>
        <source>Enrol this machine</source>
        <translation>登记这台机器</translation>
    </message>
    <message>
        <source>Its window, approved by an administrator</source>
        <translation>定窗口，由管理员批准</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>约 1 分钟</translation>
    </message>
    <message>
        <source>Fetch catalogue and common data</source>
        <translation>取目录和常用数据</translation>
    </message>
    <message>
        <source>Later only what changed is fetched</source>
        <translation>之后只取变化</translation>
    </message>
    <message>
        <source>about 10 seconds</source>
        <translation>约 10 秒</translation>
    </message>
    <message>
        <source>Check devices</source>
        <translation>检查外设</translation>
    </message>
    <message>
        <source>Card reader, camera, scanner, signature pad, rating pad, two printers</source>
        <translation>读卡器、高拍仪、扫码墩、签名屏、评价器、两台打印机</translation>
    </message>
    <message>
        <source>Print a sample</source>
        <translation>试印一张</translation>
    </message>
    <message>
        <source>A sample receipt: are letters and QR code clear</source>
        <translation>收件凭证样张，看字和二维码清不清楚</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一次使用</translation>
    </message>
    <message>
        <source>After 5 steps tickets can be called; 4 and 5 may wait</source>
        <translation>做完 5 步就能叫号，可以先跳过 4 和 5</translation>
    </message>
    <message>
        <source>Try stand-alone</source>
        <translation>单机试用</translation>
    </message>
    <message>
        <source>Practise a newborn case</source>
        <translation>练一件新生儿</translation>
    </message>
    <message>
        <source>Try it on this machine first</source>
        <translation>先在单机上试试</translation>
    </message>
    <message>
        <source>It brings its own centre and a sample catalogue: from the ticket to the result. Sample data is marked as such and never leaves this machine.</source>
        <translation>自带一个本机中心和样例目录，可以从取号办到出件。样例数据都标“示例”，不会发到真的中心。</translation>
    </message>
    <message>
        <source>All keys in ten minutes</source>
        <translation>十分钟学会全部按键</translation>
    </message>
    <message>
        <source>Four F-keys on the left look, four in the middle call, four on the right act. Digits give a verdict, Enter goes on, F12 does it.</source>
        <translation>左边四个 F 键是看，中间四个是叫号，右边四个是办。数字选结论，回车到下一份，F12 办成。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试</translation>
    </message>
</context>
<context>
    <name>yc::ui::LockOverlay</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁屏</translation>
    </message>
    <message>
        <source>Locked. The case is kept as it is</source>
        <translation>已锁屏。办到一半的都留着</translation>
    </message>
</context>
<context>
    <name>yc::ui::LoginPage</name>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>One thing, one window, once.</source>
        <translation>一件事，一个窗口，一次办。</translation>
    </message>
    <message>
        <source>Intake, papers and hand-over go on without network.</source>
        <translation>断网也能收件、出单、交接，联网后自动补发。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>这台机器</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Key carrier</source>
        <translation>密码钥匙</translation>
    </message>
    <message>
        <source>both are needed</source>
        <translation>两种凭证都要</translation>
    </message>
    <message>
        <source>help</source>
        <translation>登录帮助</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Log in to %1</source>
        <translation>登录到 %1</translation>
    </message>
    <message>
        <source>%1   version %2</source>
        <translation>%1   版本 %2</translation>
    </message>
    <message>
        <source>present</source>
        <translation>已插入</translation>
    </message>
    <message>
        <source>not inserted</source>
        <translation>没插入</translation>
    </message>
    <message>
        <source>Enter the staff number</source>
        <translation>请输工号</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <translation>请输密码</translation>
    </message>
</context>
<context>
    <name>yc::ui::MainWindow</name>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>This code is not known here. Nothing was changed</source>
        <translation>认不出这个码。什么都没改</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
</context>
<context>
    <name>yc::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>of this machine; each choice is kept at once</source>
        <translation>只管这台机器，选了就存</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关上</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D changes them</source>
        <translation>Ctrl+Shift+D 轮换</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Ctrl with + and −</source>
        <translation>Ctrl 加 + 和 −</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>papers stay Chinese</source>
        <translation>文书始终是中文</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>always with words</source>
        <translation>声音都配有文字</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>轻</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>响</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>panes and fading marks</source>
        <translation>面板和渐隐</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全关</translation>
    </message>
</context>
<context>
    <name>yc::ui::ShellWords</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Connected to the centre</source>
        <translation>已连上中心</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Connecting to the centre</source>
        <translation>正在连接中心</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>The session has ended; sign in again</source>
        <translation>登录已过期，请重新登录</translation>
    </message>
    <message numerus="yes">
        <source>Offline %n minute(s)</source>
        <translation>
            <numerusform>离线 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Away from the centre for %n minute(s)</source>
        <translation>
            <numerusform>和中心断开 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1, reconnects by itself</source>
        <translation>%1 起，会自动重连</translation>
    </message>
    <message>
        <source>Goes on: guidance, checks, notices, receipts, slips, hand-over</source>
        <translation>照常：问情形、核材料、出告知单和凭证、封单签收、发放结果</translation>
    </message>
    <message>
        <source>Paused: calling, shared data, department decisions</source>
        <translation>暂停：叫号、查共享数据、部门决定</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>记录都已送达</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to send, all safe on this machine</source>
        <translation>
            <numerusform>待发 %n 条，都已存在本机</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>最早 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>示例数据</translation>
    </message>
</context>
<context>
    <name>yc::ui::Workspace</name>
    <message>
        <source>Tickets are called and cards are read at a window; this place has none</source>
        <translation>叫号和读证在窗口，这里不是窗口</translation>
    </message>
</context>
</TS>
