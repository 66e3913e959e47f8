<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>yc::ui::FirstRunPage</name>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="75"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="82"/>
        <source>Skip for now</source>
        <translation>先跳过</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="87"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="123"/>
        <source>Connect to the centre</source>
        <translation>连接中心</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="123"/>
        <source>Address and certificate are checked</source>
        <translation>核对地址和证书</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="124"/>
        <source>Enrol this machine</source>
        <translation>登记这台机器</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="124"/>
        <source>Its window, approved by an administrator</source>
        <translation>定窗口，由管理员批准</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="125"/>
        <location filename="../../ui/shell/first_run_page.cpp" line="130"/>
        <source>about 1 minute</source>
        <translation>约 1 分钟</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="126"/>
        <source>Fetch catalogue and common data</source>
        <translation>取目录和常用数据</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="126"/>
        <source>Later only what changed is fetched</source>
        <translation>之后只取变化</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="127"/>
        <location filename="../../ui/shell/first_run_page.cpp" line="132"/>
        <source>about 10 seconds</source>
        <translation>约 10 秒</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="128"/>
        <source>Check devices</source>
        <translation>检查外设</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="129"/>
        <source>Card reader, camera, scanner, signature pad, rating pad, two printers</source>
        <translation>读卡器、高拍仪、扫码墩、签名屏、评价器、两台打印机</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="131"/>
        <source>Print a sample</source>
        <translation>试印一张</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="131"/>
        <source>A sample receipt: are letters and QR code clear</source>
        <translation>收件凭证样张，看字和二维码清不清楚</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="148"/>
        <source>First run</source>
        <translation>第一次使用</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="150"/>
        <source>After 5 steps tickets can be called; 4 and 5 may wait</source>
        <translation>做完 5 步就能叫号，可以先跳过 4 和 5</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="166"/>
        <source>Try stand-alone</source>
        <translation>单机试用</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="168"/>
        <source>Practise a newborn case</source>
        <translation>练一件新生儿</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="171"/>
        <source>Try it on this machine first</source>
        <translation>先在单机上试试</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="172"/>
        <source>It brings its own centre and a sample catalogue: from the ticket to the result. Sample data is marked as such and never leaves this machine.</source>
        <translation>自带一个本机中心和样例目录，可以从取号办到出件。样例数据都标“示例”，不会发到真的中心。</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="176"/>
        <source>All keys in ten minutes</source>
        <translation>十分钟学会全部按键</translation>
    </message>
    <message>
        <location filename="../../ui/shell/first_run_page.cpp" line="177"/>
        <source>Four F-keys on the left look, four in the middle call, four on the right act. Digits give a verdict, Enter goes on, F12 does it.</source>
        <translation>左边四个 F 键是看，中间四个是叫号，右边四个是办。数字选结论，回车到下一份，F12 办成。</translation>
    </message>
</context>
<context>
    <name>yc::ui::LockOverlay</name>
    <message>
        <location filename="../../ui/shell/lock_overlay.cpp" line="18"/>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <location filename="../../ui/shell/lock_overlay.cpp" line="32"/>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <location filename="../../ui/shell/lock_overlay.cpp" line="43"/>
        <source>Locked</source>
        <translation>已锁屏</translation>
    </message>
    <message>
        <location filename="../../ui/shell/lock_overlay.cpp" line="52"/>
        <source>Locked. The case is kept as it is</source>
        <translation>已锁屏。办到一半的都留着</translation>
    </message>
</context>
<context>
    <name>yc::ui::LoginPage</name>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="59"/>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="69"/>
        <source>One thing, one window, once.</source>
        <translation>一件事，一个窗口，一次办。</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="69"/>
        <source>Intake, papers and hand-over go on without network.</source>
        <translation>断网也能收件、出单、交接，联网后自动补发。</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="80"/>
        <source>This machine</source>
        <translation>这台机器</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="96"/>
        <location filename="../../ui/shell/login_page.cpp" line="121"/>
        <location filename="../../ui/shell/login_page.cpp" line="159"/>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="103"/>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="107"/>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="111"/>
        <source>Key carrier</source>
        <translation>密码钥匙</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="116"/>
        <source>both are needed</source>
        <translation>两种凭证都要</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="131"/>
        <source>help</source>
        <translation>登录帮助</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="133"/>
        <source>Chinese</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="159"/>
        <source>Log in to %1</source>
        <translation>登录到 %1</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="164"/>
        <source>%1   version %2</source>
        <translation>%1   版本 %2</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="194"/>
        <source>present</source>
        <translation>已插入</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="194"/>
        <source>not inserted</source>
        <translation>没插入</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="223"/>
        <source>Enter the staff number</source>
        <translation>请输工号</translation>
    </message>
    <message>
        <location filename="../../ui/shell/login_page.cpp" line="229"/>
        <source>Enter the password</source>
        <translation>请输密码</translation>
    </message>
</context>
<context>
    <name>yc::ui::MainWindow</name>
    <message>
        <location filename="../../ui/shell/main_window.cpp" line="43"/>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <location filename="../../ui/shell/main_window.cpp" line="223"/>
        <source>This code is not known here. Nothing was changed</source>
        <translation>认不出这个码。什么都没改</translation>
    </message>
    <message>
        <location filename="../../ui/shell/main_window_keys.cpp" line="234"/>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
</context>
<context>
    <name>yc::ui::ShellWords</name>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="23"/>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="24"/>
        <source>Connected to the centre</source>
        <translation>已连上中心</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="28"/>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="29"/>
        <source>Connecting to the centre</source>
        <translation>正在连接中心</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="33"/>
        <source>Sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="34"/>
        <source>The session has ended; sign in again</source>
        <translation>登录已过期，请重新登录</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/shell/shell_words.cpp" line="39"/>
        <source>Offline %n minute(s)</source>
        <translation>
            <numerusform>离线 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/shell/shell_words.cpp" line="40"/>
        <source>Away from the centre for %n minute(s)</source>
        <translation>
            <numerusform>和中心断开 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="41"/>
        <source>since %1, reconnects by itself</source>
        <translation>%1 起，会自动重连</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="42"/>
        <source>Goes on: guidance, checks, notices, receipts, slips, hand-over</source>
        <translation>照常：问情形、核材料、出告知单和凭证、封单签收、发放结果</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="43"/>
        <source>Paused: calling, shared data, department decisions</source>
        <translation>暂停：叫号、查共享数据、部门决定</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="49"/>
        <source>Everything has been sent</source>
        <translation>记录都已送达</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/shell/shell_words.cpp" line="49"/>
        <source>%n record(s) to send, all safe on this machine</source>
        <translation>
            <numerusform>待发 %n 条，都已存在本机</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="50"/>
        <source>oldest %1</source>
        <translation>最早 %1</translation>
    </message>
    <message>
        <location filename="../../ui/shell/shell_words.cpp" line="78"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
