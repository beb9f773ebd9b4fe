<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Kling Desktop</source>
        <translation>关于 Kling Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Icons: Lucide (ISC).</source>
        <translation>自由软件，采用 MIT 许可证。图标：Lucide（ISC）。</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
    <message>
        <source>Not made by Kling AI, and not connected with it.</source>
        <translation>并非由可灵 AI 制作，与其没有关联。</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL, version 3, and can be replaced.</source>
        <translation>Qt 按 LGPL 第 3 版使用，可以替换。</translation>
    </message>
    <message>
        <source>Qt {0}, Python {1}</source>
        <translation>Qt {0}，Python {1}</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>版本 {0}</translation>
    </message>
    <message>
        <source>Watches over Kling renders until every clip is safe.</source>
        <translation>守着您的可灵渲染，直到每个视频都安全保存。</translation>
    </message>
</context>
<context>
    <name>AccountDetails</name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>&amp;Clips are kept</source>
        <translation>视频保留(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>路径(&amp;P)</translation>
    </message>
    <message>
        <source>Allow &amp;http, without encryption</source>
        <translation>允许不加密的 &amp;http</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>下载文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>下载文件夹</translation>
    </message>
    <message>
        <source>Kind of &amp;renders</source>
        <translation>渲染类型(&amp;R)</translation>
    </message>
    <message>
        <source>Sign &amp;in with</source>
        <translation>登录方式(&amp;I)</translation>
    </message>
    <message>
        <source>Taken from the address</source>
        <translation>取自地址</translation>
    </message>
    <message>
        <source>The one for all, from Settings</source>
        <translation>使用设置中的公共文件夹</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Where your renders are made, and the token you use there. Kling Desktop asks about your renders with it and sends it nowhere else.</source>
        <translation>您的渲染所在的服务，以及您在那里使用的令牌。Kling Desktop 用它查询您的渲染，不会发往别处。</translation>
    </message>
</context>
<context>
    <name>AccountEntry</name>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>It works: the service takes this token.</source>
        <translation>可以使用：服务接受这个令牌。</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>&amp;Base URL</source>
        <translation>基础地址(&amp;B)</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>服务(&amp;V)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Use for new renders</source>
        <translation>用于新的渲染(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>添加(&amp;D)…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{0}, for new renders</source>
        <translation>{0}，用于新的渲染</translation>
    </message>
</context>
<context>
    <name>AccountRemoval</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>AccountSetup</name>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>The settings could not be written: {0}</source>
        <translation>无法写入设置：{0}</translation>
    </message>
    <message>
        <source>Your Kling account</source>
        <translation>您的可灵账号</translation>
    </message>
</context>
<context>
    <name>AccountStep</name>
    <message>
        <source>Where your renders are made, and the token you use there. Kling Desktop asks about your renders with it and sends it nowhere else.</source>
        <translation>您的渲染所在的服务，以及您在那里使用的令牌。Kling Desktop 用它查询您的渲染，不会发往别处。</translation>
    </message>
    <message>
        <source>Your Kling account</source>
        <translation>您的可灵账号</translation>
    </message>
</context>
<context>
    <name>ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>账号(&amp;C)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add renders</source>
        <translation>添加渲染</translation>
    </message>
    <message>
        <source>As the text says, else: {0}</source>
        <translation>以文本为准，否则：{0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ids, status links, whole replies, cURL lines and tables are understood.</source>
        <translation>可以识别任务 ID、状态链接、完整回复、cURL 命令和表格。</translation>
    </message>
    <message>
        <source>One id per line, or anything that holds ids</source>
        <translation>每行一个 ID，或任何含有 ID 的内容</translation>
    </message>
    <message>
        <source>Text with task ids</source>
        <translation>含有任务 ID 的文本</translation>
    </message>
    <message>
        <source>This came from a link or another program. Look at it before you add it.</source>
        <translation>这来自链接或另一个程序。请看过再添加。</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>A detailed log also holds each question to the service and its answer&apos;s state. Tokens and signed links are never in it.</source>
        <translation>详细日志还会记录每次向服务的查询及其回复状态。其中绝不含令牌和签名链接。</translation>
    </message>
    <message>
        <source>Decoded by the graphics card, where it can</source>
        <translation>尽可能由显卡解码</translation>
    </message>
    <message>
        <source>Decoded by the processor alone</source>
        <translation>仅由处理器解码</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Diagnostic &amp;bundle…</source>
        <translation>诊断包(&amp;B)…</translation>
    </message>
    <message>
        <source>If clips stay black or look broken, let the processor decode them. This holds from the next start on.</source>
        <translation>如果视频一直黑屏或画面错乱，请让处理器解码。下次启动后生效。</translation>
    </message>
    <message>
        <source>Open data fol&amp;der</source>
        <translation>打开数据文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Vid&amp;eo</source>
        <translation>视频(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>After {0}: {1}</source>
        <translation>{0} 之后：{1}</translation>
    </message>
    <message numerus="yes">
        <source>After {count} renders: {what}</source>
        <translation>
            <numerusform>{count} 个渲染之后：{what}</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>AfterwardsPage</name>
    <message>
        <source>What is ticked is done after renders that end from then on.</source>
        <translation>勾选的内容会在此后结束的渲染之后执行。</translation>
    </message>
</context>
<context>
    <name>AfterwardsTrials</name>
    <message>
        <source>Sample render (a test)</source>
        <translation>示例渲染（测试）</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Asking {0} for your renders …</source>
        <translation>正在向 {0} 查询您的渲染…</translation>
    </message>
    <message>
        <source>The service has not said anything about this render yet.</source>
        <translation>服务尚未提供这个渲染的任何信息。</translation>
    </message>
    <message>
        <source>This service gives no list of your renders. Add them by their ids.</source>
        <translation>这项服务不提供渲染列表。请用任务 ID 添加。</translation>
    </message>
    <message>
        <source>{0} added, {1} already here.</source>
        <translation>添加了 {0} 个，{1} 个已在列表中。</translation>
    </message>
</context>
<context>
    <name>CheckingPage</name>
    <message>
        <source>&amp;Pause checking of all renders</source>
        <translation>暂停查询所有渲染(&amp;P)</translation>
    </message>
    <message>
        <source>A new start of the program asks again.</source>
        <translation>重新启动程序后会再次查询。</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>账号(&amp;U)</translation>
    </message>
    <message>
        <source>The pause between two questions about one render is short when it should be ready, and longer before. All questions to the service keep to the second line.</source>
        <translation>对同一渲染的两次查询，在预计就绪时间隔较短，此前较长。所有查询都遵守第二行的限制。</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>The settings could not be written: {0}</source>
        <translation>无法写入设置：{0}</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Search and filters were cleared to show this render.</source>
        <translation>为显示此渲染，已清除搜索和筛选。</translation>
    </message>
    <message>
        <source>This render is in the archive, which is shown now.</source>
        <translation>此渲染在归档中，现已显示归档。</translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message numerus="yes">
        <source>{count} failed taken off the list.</source>
        <translation>
            <numerusform>已从列表移除 {count} 个失败项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} finished taken off the list; files stay.</source>
        <translation>
            <numerusform>已从列表移除 {count} 个完成项；文件保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} taken off the list; files stay.</source>
        <comment>Taken off the list; files stay.</comment>
        <translation>
            <numerusform>已从列表移除 {count} 个；文件保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipboardWatch</name>
    <message numerus="yes">
        <source>Add {count} renders</source>
        <comment>Add {count} render</comment>
        <translation>
            <numerusform>添加 {count} 个渲染</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds renders that are not on your list.</source>
        <translation>剪贴板里有不在列表中的渲染。</translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Both clips</source>
        <translation>两个视频</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Compare two clips</source>
        <translation>比较两个视频</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>左右互换</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Starred: {0}. The other is rejected.</source>
        <translation>已加星标：{0}。另一个已弃用。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Frame {0}</source>
        <translation>第 {0} 帧</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>下一个视频</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>上一个视频</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>保存帧</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>设置入点</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>设置出点</translation>
    </message>
    <message>
        <source>Shift and drag the picture to take the frame along.</source>
        <translation>按住 Shift 拖动画面可带走这一帧。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Wipe: one over the other</source>
        <translation>划像：一个叠在另一个之上</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 个，共 {1} 个</translation>
    </message>
</context>
<context>
    <name>CopyRows</name>
    <message>
        <source>&amp;Copy saved clips to a second folder</source>
        <translation>把已保存的视频复制到第二个文件夹(&amp;C)</translation>
    </message>
    <message>
        <source>Enter a folder. Until then nothing is copied.</source>
        <translation>请输入文件夹。在此之前不会复制。</translation>
    </message>
    <message>
        <source>Enter the folder&apos;s whole path.</source>
        <translation>请输入文件夹的完整路径。</translation>
    </message>
    <message>
        <source>Nothing is replaced there, and the folder is not made.</source>
        <translation>不会替换其中的文件，也不会创建文件夹。</translation>
    </message>
    <message>
        <source>Second f&amp;older</source>
        <translation>第二个文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>第二个文件夹</translation>
    </message>
    <message>
        <source>Test the copy</source>
        <translation>测试复制</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>It could not be saved: {0}</source>
        <translation>无法保存：{0}</translation>
    </message>
    <message>
        <source>No program opens folders here. It is {0}</source>
        <translation>这里没有打开文件夹的程序。位置是 {0}</translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation>保存诊断包</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Diagnostic bundle</source>
        <translation>诊断包</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>没有内容。</translation>
    </message>
    <message>
        <source>Save as .zip…</source>
        <translation>另存为 .zip…</translation>
    </message>
    <message>
        <source>This is all that the bundle holds. Tokens, links and the name of your home folder are left out. Nothing is sent: save it, and pass it on if you like.</source>
        <translation>诊断包的内容就是这些。令牌、链接和您主文件夹的名称都已略去。不会发送任何东西：请自行保存并转交。</translation>
    </message>
</context>
<context>
    <name>EndAnnouncer</name>
    <message>
        <source>Failed: {0}</source>
        <translation>失败：{0}</translation>
    </message>
    <message>
        <source>Finished: {0}</source>
        <translation>完成：{0}</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>未保存：{0}</translation>
    </message>
    <message>
        <source>{0} finished, {1} failed.</source>
        <translation>{0} 个完成，{1} 个失败。</translation>
    </message>
    <message numerus="yes">
        <source>{count} clips could not be saved.</source>
        <translation>
            <numerusform>{count} 个视频无法保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders failed.</source>
        <translation>
            <numerusform>{count} 个渲染失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders finished.</source>
        <translation>
            <numerusform>{count} 个渲染完成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndWatch</name>
    <message>
        <source>Failed: {0}</source>
        <translation>失败：{0}</translation>
    </message>
    <message>
        <source>Finished: {0}</source>
        <translation>完成：{0}</translation>
    </message>
    <message>
        <source>{0} finished, {1} failed while you were away.</source>
        <translation>您离开期间：{0} 个完成，{1} 个失败。</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders failed while you were away.</source>
        <translation>
            <numerusform>您离开期间有 {count} 个渲染失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders finished while you were away.</source>
        <translation>
            <numerusform>您离开期间有 {count} 个渲染完成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>All seen: {0} starred, {1} rejected</source>
        <translation>全部看完：{0} 个加星标，{1} 个弃用</translation>
    </message>
    <message>
        <source>Archive {0} rejected</source>
        <translation>归档 {0} 个弃用项</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Go back with [ to look again; Esc leaves.</source>
        <translation>按 [ 返回再看；按 Esc 离开。</translation>
    </message>
    <message>
        <source>The end: {0} starred, {1} rejected, {2} not seen</source>
        <translation>结束：{0} 个加星标，{1} 个弃用，{2} 个未看</translation>
    </message>
</context>
<context>
    <name>Expiring</name>
    <message>
        <source>Save all expiring</source>
        <translation>保存所有即将过期的</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All, the archive too ({0})</source>
        <translation>全部，含归档（{0}）</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>JSON, for other programs</source>
        <translation>JSON，用于其他程序</translation>
    </message>
    <message>
        <source>Names, notes, states, times and costs. Tokens and the links of clips are left out.</source>
        <translation>名称、备注、状态、时间和费用。令牌和视频链接会略去。</translation>
    </message>
    <message>
        <source>Renders</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Those chosen ({0})</source>
        <translation>所选的（{0}）</translation>
    </message>
    <message>
        <source>Those shown now ({0})</source>
        <translation>当前显示的（{0}）</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Error copied.</source>
        <translation>已复制错误信息。</translation>
    </message>
    <message>
        <source>Request id copied.</source>
        <translation>已复制请求 ID。</translation>
    </message>
    <message>
        <source>The service gave no reason.</source>
        <translation>服务没有给出原因。</translation>
    </message>
    <message>
        <source>The service gave no request id.</source>
        <translation>服务没有给出请求 ID。</translation>
    </message>
</context>
<context>
    <name>FilterPane</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>The demo could not be started.</source>
        <translation>无法启动演示。</translation>
    </message>
    <message>
        <source>The demo opens in a window of its own.</source>
        <translation>演示会在单独的窗口中打开。</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门步骤</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>下一步(&amp;X)</translation>
    </message>
</context>
<context>
    <name>FolderButton</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>FollowUpRows</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Copied: {0}</source>
        <translation>已复制：{0}</translation>
    </message>
    <message>
        <source>Id copied.</source>
        <translation>已复制 ID。</translation>
    </message>
    <message>
        <source>Link copied. It ends some day; until then anyone who has it can look.</source>
        <translation>已复制链接。它终会失效；在那之前，任何拿到它的人都能观看。</translation>
    </message>
    <message>
        <source>Link copied. It ends {0}; until then anyone who has it can look.</source>
        <translation>已复制链接。它将于 {0} 失效；在那之前，任何拿到它的人都能观看。</translation>
    </message>
    <message>
        <source>Link copied. It has probably ended: {0}.</source>
        <translation>已复制链接。它可能已失效：{0}。</translation>
    </message>
    <message>
        <source>No file manager answered. The clip is at {0}</source>
        <translation>没有文件管理器响应。视频位于 {0}</translation>
    </message>
    <message>
        <source>No player answered. The clip is at {0}</source>
        <translation>没有播放器响应。视频位于 {0}</translation>
    </message>
    <message>
        <source>Not saved yet. Saving it now: drag again when it is saved.</source>
        <translation>尚未保存，正在保存：保存后请再次拖动。</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>已复制路径。</translation>
    </message>
    <message>
        <source>There is no clip to drag yet.</source>
        <translation>还没有可拖动的视频。</translation>
    </message>
    <message>
        <source>This is not a video any more: {0}</source>
        <translation>这已经不是视频了：{0}</translation>
    </message>
    <message>
        <source>What is saved goes along. The rest is being saved: drag it after that.</source>
        <translation>已保存的会一起带走。其余正在保存：保存后再拖动。</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Hear its sound</source>
        <translation>播放它的声音</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>移除星标</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Star it, and reject the other ({0})</source>
        <translation>给它加星标，弃用另一个（{0}）</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Turn its sound off</source>
        <translation>关闭它的声音</translation>
    </message>
    <message>
        <source>Video {0} of {1}</source>
        <translation>第 {0} 个视频，共 {1} 个</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder of clips…</source>
        <translation>视频文件夹…</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>导入列表</translation>
    </message>
    <message>
        <source>Take in lists that were exported here or on another computer, or the JSON files that are saved beside clips. Renders that are on your list keep what you made of them; only what is missing is filled in. It can be undone.</source>
        <translation>导入在这里或另一台电脑上导出的列表，或保存在视频旁的 JSON 文件。已在列表中的渲染保留您整理的内容，只补上缺少的。可以撤销。</translation>
    </message>
</context>
<context>
    <name>InsertButton</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>A picture holds no ids. Paste text, links or text files.</source>
        <translation>图片里没有 ID。请粘贴文本、链接或文本文件。</translation>
    </message>
    <message>
        <source>Add renders from files</source>
        <translation>从文件添加渲染</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>On the list already: {0}.</source>
        <translation>已在列表中：{0}。</translation>
    </message>
    <message>
        <source>Text files ({0})</source>
        <translation>文本文件 ({0})</translation>
    </message>
    <message>
        <source>There is nothing in these files.</source>
        <translation>这些文件里什么都没有。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Done again: {0}.</source>
        <translation>已重做：{0}。</translation>
    </message>
    <message>
        <source>Nothing to take back: it was changed again since.</source>
        <translation>没有可撤销的操作：之后又有改动。</translation>
    </message>
    <message>
        <source>Undone: {0}.</source>
        <translation>已撤销：{0}。</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>{count} archived; files stay.</source>
        <comment>Archived; files stay.</comment>
        <translation>
            <numerusform>已归档 {count} 个；文件保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} back on the list.</source>
        <comment>Back on the list.</comment>
        <translation>
            <numerusform>已将 {count} 个恢复到列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} marked as not seen.</source>
        <comment>Marked as not seen.</comment>
        <translation>
            <numerusform>已将 {count} 个标为未看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} marked as seen.</source>
        <comment>Marked as seen.</comment>
        <translation>
            <numerusform>已将 {count} 个标为已看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} no longer rejected.</source>
        <comment>No longer rejected.</comment>
        <translation>
            <numerusform>已取消弃用 {count} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rejected.</source>
        <comment>Rejected.</comment>
        <translation>
            <numerusform>已弃用 {count} 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>Videos ({0})</source>
        <translation>视频 ({0})</translation>
    </message>
    <message>
        <source>Where is this clip?</source>
        <translation>这个视频在哪里？</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key</source>
        <translation>按下一个键</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Move it here</source>
        <translation>移到这里(&amp;M)</translation>
    </message>
    <message>
        <source>All to de&amp;fault</source>
        <translation>全部恢复默认(&amp;F)</translation>
    </message>
    <message>
        <source>Another command has a key of it by now.</source>
        <translation>另一个命令现在已使用它的按键。</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>它已经有这个按键。</translation>
    </message>
    <message>
        <source>It has {0} keys already. Clear them first.</source>
        <translation>它已有 {0} 个按键。请先清除。</translation>
    </message>
    <message>
        <source>Mark a command, and press a key in the field.</source>
        <translation>选中一个命令，再在输入框中按键。</translation>
    </message>
    <message>
        <source>N&amp;ew key</source>
        <translation>新按键(&amp;E)</translation>
    </message>
    <message>
        <source>Search by what it does, or by key</source>
        <translation>按作用或按键搜索</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>{0} is already “{1}”.</source>
        <translation>{0} 已是“{1}”。</translation>
    </message>
</context>
<context>
    <name>LastFrames</name>
    <message>
        <source>Copied: {0}</source>
        <translation>已复制：{0}</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>There is no clip to take a frame from.</source>
        <translation>没有可取帧的视频。</translation>
    </message>
    <message>
        <source>{0} last frames saved, {1} not: {2}</source>
        <translation>已保存 {0} 个尾帧，{1} 个未保存：{2}</translation>
    </message>
    <message>
        <source>{0} – last frame</source>
        <translation>{0} – 尾帧</translation>
    </message>
    <message numerus="yes">
        <source>{count} last frames saved beside their clips.</source>
        <translation>
            <numerusform>已将 {count} 个尾帧保存在各自的视频旁边。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>It comes as libraries of their own, in {0}. You may put your own builds of the same version in their place: the program then runs with them.</source>
        <translation>它以独立的库提供，位于 {0}。您可以用自己构建的同版本替换：程序会使用它们。</translation>
    </message>
    <message>
        <source>Its terms are below.</source>
        <translation>其条款如下。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Search names and terms</source>
        <translation>搜索名称和条款</translation>
    </message>
    <message>
        <source>{0}. The package brings no text of it.</source>
        <translation>{0}。该软件包不含其全文。</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>按账号</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Expires soonest</source>
        <translation>最早过期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finished last</source>
        <translation>最近完成</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表顺序</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>颠倒顺序</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>The list could not be written: {0}</source>
        <translation>无法写入列表：{0}</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders exported to {target}</source>
        <comment>One render exported to {target}</comment>
        <translation>
            <numerusform>已将 {count} 个渲染导出到 {target}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListImport</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder of clips</source>
        <translation>视频文件夹</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>导入列表</translation>
    </message>
    <message>
        <source>Lists ({0})</source>
        <translation>列表 ({0})</translation>
    </message>
    <message>
        <source>Set up an account first, in Settings: renders belong to one.</source>
        <translation>请先在设置中建立账号：渲染属于账号。</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Renders</source>
        <translation>渲染</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>动画(&amp;M)</translation>
    </message>
    <message>
        <source>100 % is the size that your system uses for text.</source>
        <translation>100% 是您的系统所用的文字大小。</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>对比度(&amp;O)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Less: no clip starts by itself, nothing blinks</source>
        <translation>减少：视频不自动播放，没有闪烁</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>主题(&amp;E)</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>语言在下次启动时更改。</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demo – Kling Desktop</source>
        <translation>演示 – Kling Desktop</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以做的事</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>They are numbered in the order of the list: Shot 1, Shot 2 …</source>
        <translation>按列表顺序编号：Shot 1、Shot 2…</translation>
    </message>
    <message>
        <source>Without a name, the id stands in its place.</source>
        <translation>没有名称时，显示 ID。</translation>
    </message>
</context>
<context>
    <name>NameRows</name>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Dawn over the pines</source>
        <translation>松林晨曦</translation>
    </message>
    <message>
        <source>For example {0}</source>
        <translation>例如 {0}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Into a sub-folder</source>
        <translation>放入子文件夹</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Their notes differ. What you write here replaces all of them.</source>
        <translation>它们的备注不同。您写的内容会替换全部备注。</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>NoteRouting</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>&amp;Closing the window leaves the program in the tray</source>
        <translation>关闭窗口后程序留在托盘中(&amp;C)</translation>
    </message>
    <message>
        <source>Also while Kling Desktop is the window in &amp;front</source>
        <translation>Kling Desktop 在前台时也通知(&amp;F)</translation>
    </message>
    <message>
        <source>In the tray, everything goes on; Quit ends it.</source>
        <translation>在托盘中一切照常进行；“退出”会结束程序。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Only when a render fails</source>
        <translation>仅在渲染失败时</translation>
    </message>
    <message>
        <source>Several at once are told as one. The bell of a render says whether it is told of. Where the desktop shows no notifications, the window tells by itself.</source>
        <translation>同时发生的会合并通知。每个渲染的提醒决定是否通知它。桌面不显示通知时，由窗口自己提示。</translation>
    </message>
    <message>
        <source>Show an icon in the t&amp;ray</source>
        <translation>在托盘中显示图标(&amp;R)</translation>
    </message>
    <message>
        <source>Te&amp;ll me</source>
        <translation>通知我(&amp;L)</translation>
    </message>
    <message>
        <source>This desktop has no tray now. Closing the window ends the program.</source>
        <translation>此桌面现在没有托盘。关闭窗口会结束程序。</translation>
    </message>
    <message>
        <source>When renders end</source>
        <translation>渲染结束时</translation>
    </message>
    <message>
        <source>With the &amp;desktop&apos;s sound</source>
        <translation>带桌面提示音(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive rejected</source>
        <translation>归档弃用项</translation>
    </message>
    <message>
        <source>Archive {0} rejected</source>
        <translation>归档 {0} 个弃用项</translation>
    </message>
    <message>
        <source>Bell: {0}</source>
        <translation>提醒：{0}</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复到列表</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>标为未看</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>标为已看</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Pause checking</source>
        <translation>暂停查询</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>重做{0}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>移除星标</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <source>Resume checking</source>
        <translation>继续查询</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Take rejection back</source>
        <translation>取消弃用</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>撤销{0}</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>OpenRequests</name>
    <message>
        <source>The link holds more than ids and their kind, so it was left alone.</source>
        <translation>链接除 ID 及其类型外还含有其他内容，因此没有处理。</translation>
    </message>
    <message>
        <source>The link holds too much. Paste the ids instead.</source>
        <translation>链接内容太多。请改为粘贴 ID。</translation>
    </message>
    <message>
        <source>The link names a kind of render that is not known here.</source>
        <translation>链接写的渲染类型在这里不存在。</translation>
    </message>
    <message>
        <source>The link names no render.</source>
        <translation>链接没有写明渲染。</translation>
    </message>
    <message>
        <source>There is nothing in these files.</source>
        <translation>这些文件里什么都没有。</translation>
    </message>
    <message>
        <source>What the link calls an id cannot be one.</source>
        <translation>链接中所谓的 ID 不可能是 ID。</translation>
    </message>
</context>
<context>
    <name>Organising</name>
    <message>
        <source>Bell for failures: you are told only if it fails.</source>
        <translation>仅失败时提醒：只有失败才会通知您。</translation>
    </message>
    <message>
        <source>Bell off: you are not told of its end.</source>
        <translation>提醒关闭：结束时不通知您。</translation>
    </message>
    <message>
        <source>Bell on: you are told when it ends.</source>
        <translation>提醒开启：结束时通知您。</translation>
    </message>
    <message numerus="yes">
        <source>Note kept for {count} renders.</source>
        <comment>Note kept.</comment>
        <translation>
            <numerusform>已为 {count} 个渲染保存备注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note removed.</source>
        <translation>已移除备注。</translation>
    </message>
    <message>
        <source>Now in no project.</source>
        <translation>现在不属于任何项目。</translation>
    </message>
    <message>
        <source>Now in the project {0}.</source>
        <translation>现在属于项目 {0}。</translation>
    </message>
    <message numerus="yes">
        <source>Tags of {count} changed.</source>
        <comment>Tags changed.</comment>
        <translation>
            <numerusform>已更改 {count} 个渲染的标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is gone; the id stands in its place.</source>
        <translation>名称已删除；改用 ID 显示。</translation>
    </message>
    <message numerus="yes">
        <source>{count} renamed.</source>
        <comment>Renamed.</comment>
        <translation>
            <numerusform>已重命名 {count} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} starred.</source>
        <comment>Starred.</comment>
        <translation>
            <numerusform>已为 {count} 个渲染加星标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} stars removed.</source>
        <comment>Star removed.</comment>
        <translation>
            <numerusform>已移除 {count} 个星标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add to a project</source>
        <translation>加入项目</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Link ends</source>
        <translation>链接到期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>通知我</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>PaceRows</name>
    <message>
        <source> a second</source>
        <translation> 次/秒</translation>
    </message>
    <message>
        <source> at once</source>
        <translation> 个并行</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>查询(&amp;Q)</translation>
    </message>
    <message>
        <source>Ask &amp;every</source>
        <translation>查询间隔(&amp;E)</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Questions a second</source>
        <translation>每秒查询次数</translation>
    </message>
    <message>
        <source>Shortest pause</source>
        <translation>最短间隔</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>最长 </translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Action or render</source>
        <translation>操作或渲染</translation>
    </message>
    <message>
        <source>Action, or name, id, project or tag of a render</source>
        <translation>操作，或渲染的名称、ID、项目、标签</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>没有符合的。</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>符合的项</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Choose a render in the list.</source>
        <translation>请在列表中选择一个渲染。</translation>
    </message>
    <message>
        <source>No clip to show yet</source>
        <translation>还没有可显示的视频</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders chosen</source>
        <translation>
            <numerusform>已选择 {count} 个渲染</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Open in default player</source>
        <translation>在默认播放器中打开</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>First frame</source>
        <translation>首帧</translation>
    </message>
</context>
<context>
    <name>ProgramRows</name>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>After &amp;renders</source>
        <translation>适用的渲染(&amp;R)</translation>
    </message>
    <message>
        <source>It gets no arguments.</source>
        <translation>它没有参数。</translation>
    </message>
    <message>
        <source>Progra&amp;m</source>
        <translation>程序(&amp;M)</translation>
    </message>
    <message>
        <source>Run a &amp;program after renders</source>
        <translation>渲染后运行程序(&amp;P)</translation>
    </message>
    <message>
        <source>Test the program</source>
        <translation>测试程序</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>时限(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>Leave it empty to take it out of its project.</source>
        <translation>留空则移出项目。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Type to find one that is in use. Empty means none.</source>
        <translation>输入以查找已有项目。留空表示无。</translation>
    </message>
</context>
<context>
    <name>ProxyRows</name>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>Addresses of this computer are always asked directly.</source>
        <translation>本机地址始终直接查询。</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Enter its address and port. Until then nothing changes.</source>
        <translation>请输入其地址和端口。在此之前不会改变。</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Only proxies that speak http can be used. Leave out what stands before ://.</source>
        <translation>只能使用 http 代理。请去掉 :// 之前的部分。</translation>
    </message>
    <message>
        <source>Proxy add&amp;ress</source>
        <translation>代理地址(&amp;R)</translation>
    </message>
    <message>
        <source>The port is missing: the number behind a colon, as in proxy.example.com:3128.</source>
        <translation>缺少端口：冒号后面的数字，如 proxy.example.com:3128。</translation>
    </message>
    <message>
        <source>This address holds a log-in, which would be kept in a plain file. Leave it out, and use a proxy that asks for none.</source>
        <translation>这个地址含有登录信息，会以明文保存在文件中。请去掉它，并使用无需登录的代理。</translation>
    </message>
    <message>
        <source>This is not a proxy&apos;s address. It should look like proxy.example.com:3128.</source>
        <translation>这不是代理地址。应类似 proxy.example.com:3128。</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>The service&apos;s last reply</source>
        <translation>服务的最近一次回复</translation>
    </message>
    <message>
        <source>{0}. Tokens and the secret part of links are left out.</source>
        <translation>{0}。令牌和链接的机密部分已略去。</translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>Copy the reply</source>
        <translation>复制回复</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>The service has not said anything about it yet.</source>
        <translation>服务尚未提供任何信息。</translation>
    </message>
    <message>
        <source>Tokens and the secret part of links are left out.</source>
        <translation>令牌和链接的机密部分已略去。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Open web page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Say what you did, what happened, and what you expected. The files below go with it. Tokens, links and the name of your home folder are left out. Nothing is sent: copy the text or save it, and pass it on.</source>
        <translation>请说明您做了什么、发生了什么、本来期望什么。下面的文件会随附。令牌、链接和您主文件夹的名称都已略去。不会发送任何东西：请复制文本或保存，再自行转交。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>No saved clip is shown in the list.</source>
        <translation>列表中没有已保存的视频。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>下一个视频</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Reject, and go on</source>
        <translation>弃用并继续</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>The clip before</source>
        <translation>上一个视频</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 个，共 {1} 个</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>not possible now</source>
        <translation>现在不可用</translation>
    </message>
</context>
<context>
    <name>SavingOffers</name>
    <message>
        <source>Save clips as soon as they are finishe&amp;d</source>
        <translation>视频完成后立即保存(&amp;D)</translation>
    </message>
    <message>
        <source>Write a &amp;checksum beside each clip (SHA-256)</source>
        <translation>在每个视频旁写入校验和（SHA-256）(&amp;C)</translation>
    </message>
    <message>
        <source>Write what is known of the &amp;render beside each clip (JSON)</source>
        <translation>在每个视频旁写入渲染信息（JSON）(&amp;R)</translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message>
        <source> KiB/s, all together</source>
        <translation> KiB/秒，合计</translation>
    </message>
    <message>
        <source>Clips at &amp;once</source>
        <translation>同时保存的视频(&amp;O)</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>下载文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>下载文件夹</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Speed &amp;limit</source>
        <translation>速度限制(&amp;L)</translation>
    </message>
</context>
<context>
    <name>SavingStep</name>
    <message>
        <source>Download &amp;folder</source>
        <translation>下载文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>下载文件夹</translation>
    </message>
    <message>
        <source>Links to clips die within days; what is saved here stays.</source>
        <translation>视频链接几天内就会失效；保存在这里的会留下来。</translation>
    </message>
    <message>
        <source>Where your clips go</source>
        <translation>视频存放位置</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search, or state:failed</source>
        <translation>搜索，或 state:failed</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Accounts</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>Af&amp;ter a render</source>
        <translation>渲染之后(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;hecking</source>
        <translation>查询(&amp;H)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ke&amp;yboard</source>
        <translation>键盘(&amp;Y)</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>外观(&amp;K)</translation>
    </message>
    <message>
        <source>Savin&amp;g</source>
        <translation>保存(&amp;G)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>没有这样的按键。</translation>
    </message>
    <message>
        <source>Search by what it does, or by key</source>
        <translation>按作用或按键搜索</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索按键</translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed ({0})</source>
        <translation>速度（{0}）</translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation>速度：{0}</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
</context>
<context>
    <name>Stills</name>
    <message>
        <source>Frame saved: {0}</source>
        <translation>已保存帧：{0}</translation>
    </message>
    <message>
        <source>Frame {0} copied.</source>
        <translation>已复制第 {0} 帧。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The frame could not be saved: {0}</source>
        <translation>无法保存帧：{0}</translation>
    </message>
    <message>
        <source>{0} – frame {1}</source>
        <translation>{0} – 第 {1} 帧</translation>
    </message>
</context>
<context>
    <name>StrangersDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>The list has renders of accounts that are not known here.</source>
        <translation>列表中有些渲染的账号在这里不存在。</translation>
    </message>
    <message>
        <source>Whose renders are these?</source>
        <translation>这些渲染属于哪个账号？</translation>
    </message>
    <message>
        <source>{0}, renders: {1}</source>
        <translation>{0}，渲染：{1}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this note</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Check now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Checking is paused. Nothing is asked, and nothing new is saved.</source>
        <translation>查询已暂停。不会查询，也不会保存新的内容。</translation>
    </message>
    <message>
        <source>Enter token</source>
        <translation>输入令牌</translation>
    </message>
    <message>
        <source>No renders yet</source>
        <translation>还没有渲染</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The keyring stayed locked.</source>
        <translation>密钥环仍处于锁定状态。</translation>
    </message>
    <message>
        <source>There is no token for {0}, so nothing is asked there.</source>
        <translation>{0} 没有令牌，因此不会向其查询。</translation>
    </message>
    <message>
        <source>This computer is offline. Checking goes on once it is back.</source>
        <translation>本机已离线。恢复连接后会继续查询。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Without a keyring it is forgotten at each quit.</source>
        <translation>没有密钥环时，每次退出都会忘记它。</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>{amount} free</source>
        <translation>可用 {amount}</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>Here the system&apos;s settings choose which programs start.</source>
        <translation>这里由系统设置决定哪些程序启动。</translation>
    </message>
    <message>
        <source>It starts in the background, and watches over what is on your list.</source>
        <translation>它在后台启动，守着列表中的渲染。</translation>
    </message>
    <message>
        <source>Offer to add renders whose ids are &amp;copied</source>
        <translation>提示添加您复制了 ID 的渲染(&amp;C)</translation>
    </message>
    <message>
        <source>Start when you log &amp;in</source>
        <translation>登录时启动(&amp;I)</translation>
    </message>
    <message>
        <source>The clipboard is looked at only while the window is in front. Nothing of it is kept, and nothing is added before you say so.</source>
        <translation>仅当窗口在前台时才查看剪贴板。不会保留其中任何内容，未经您同意不会添加。</translation>
    </message>
    <message>
        <source>The system did not take that over: {0}</source>
        <translation>系统没有接受：{0}</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>默认列</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>New tag, then Enter; several with commas</source>
        <translation>输入新标签后按 Enter；多个用逗号分隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>TokenFields</name>
    <message>
        <source>&amp;AccessKey</source>
        <translation>&amp;AccessKey</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Secret&amp;Key</source>
        <translation>Secret&amp;Key</translation>
    </message>
    <message>
        <source>Show the SecretKey</source>
        <translation>显示 SecretKey</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>显示令牌</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Main toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>TotalsDialog</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All renders on the list and in the archive. A cost is what the service told; only equal units are added up.</source>
        <translation>列表和归档中的全部渲染。费用以服务给出的为准；只有相同单位才会相加。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Rendered in</source>
        <translation>渲染用时</translation>
    </message>
    <message>
        <source>Renders</source>
        <translation>渲染数</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频时长</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move {0} ({1}) to the trash? The render stays on the list.</source>
        <translation>将 {0}（{1}）移到回收站？渲染仍留在列表中。</translation>
    </message>
    <message numerus="yes">
        <source>Move {count} files ({size}) to the trash? The renders stay on the list.</source>
        <translation>
            <numerusform>将 {count} 个文件（{size}）移到回收站？这些渲染仍留在列表中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not moved to the trash, so it stays where it is: {0}</source>
        <translation>未能移到回收站，文件仍在原处：{0}</translation>
    </message>
    <message>
        <source>{0} moved to the trash, {1} not, which stay where they are: {2}</source>
        <translation>{0} 个已移到回收站，{1} 个未移动，仍在原处：{2}</translation>
    </message>
    <message numerus="yes">
        <source>{count} files moved to the trash.</source>
        <comment>Moved to the trash.</comment>
        <translation>
            <numerusform>已将 {count} 个文件移到回收站。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show window</source>
        <translation>显示窗口</translation>
    </message>
</context>
<context>
    <name>TrayKeeper</name>
    <message>
        <source>Kling Desktop goes on in the tray</source>
        <translation>Kling Desktop 在托盘中继续运行</translation>
    </message>
    <message>
        <source>To end it, choose Quit in the menu of its icon.</source>
        <translation>要结束它，请在其图标的菜单中选择“退出”。</translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>&amp;Try the demo</source>
        <translation>试用演示(&amp;T)</translation>
    </message>
    <message>
        <source>Add your first renders</source>
        <translation>添加您的第一批渲染</translation>
    </message>
    <message>
        <source>Nothing to add yet? The demo opens a window of its own with eight sample renders. It touches neither your list nor your keyring.</source>
        <translation>还没有可添加的？演示会打开一个带有八个示例渲染的单独窗口。它不会碰您的列表和密钥环。</translation>
    </message>
    <message>
        <source>Paste into the window with {0}, or drop there, whatever holds ids:</source>
        <translation>用 {0} 粘贴到窗口，或拖放任何含有 ID 的内容：</translation>
    </message>
    <message>
        <source>Paste into the window, or drop there, whatever holds ids:</source>
        <translation>粘贴到窗口，或拖放任何含有 ID 的内容：</translation>
    </message>
    <message>
        <source>Status links</source>
        <translation>状态链接</translation>
    </message>
    <message>
        <source>Task ids</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Whole replies</source>
        <translation>完整回复</translation>
    </message>
    <message>
        <source>cURL lines</source>
        <translation>cURL 命令</translation>
    </message>
</context>
<context>
    <name>UpdateRow</name>
    <message>
        <source>&amp;Updates</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>Asked for by hand (Help menu)</source>
        <translation>手动检查（“帮助”菜单）</translation>
    </message>
    <message>
        <source>Asked for once a week</source>
        <translation>每周检查一次</translation>
    </message>
    <message>
        <source>Never asked for</source>
        <translation>从不检查</translation>
    </message>
    <message>
        <source>Never asked for: this build has no releases feed</source>
        <translation>从不检查：此版本没有发布源</translation>
    </message>
    <message>
        <source>{0} is asked for the newest version&apos;s number, and told nothing. Nothing is downloaded by itself.</source>
        <translation>只向 {0} 查询最新版本号，不透露任何信息。不会自动下载。</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Asking for the newest version …</source>
        <translation>正在检查更新…</translation>
    </message>
    <message>
        <source>Kling Desktop {0} is the newest version.</source>
        <translation>Kling Desktop {0} 是最新版本。</translation>
    </message>
    <message>
        <source>No program opens web pages here. The page is {0}</source>
        <translation>这里没有打开网页的程序。网页是 {0}</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation>跳过此版本</translation>
    </message>
    <message>
        <source>The answer about the newest version cannot be used. Try again later.</source>
        <translation>关于最新版本的回复无法使用。请稍后再试。</translation>
    </message>
    <message>
        <source>The newest version could not be asked for. Look at the connection, then try again.</source>
        <translation>无法检查更新。请检查网络连接后再试。</translation>
    </message>
    <message>
        <source>Version {0} is there.</source>
        <translation>版本 {0} 已发布。</translation>
    </message>
</context>
<context>
    <name>VideoTabs</name>
    <message>
        <source>Video {0}</source>
        <translation>视频 {0}</translation>
    </message>
    <message>
        <source>Videos of this render</source>
        <translation>此渲染的视频</translation>
    </message>
</context>
<context>
    <name>WebhookRows</name>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>地址(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;fter renders</source>
        <translation>适用的渲染(&amp;F)</translation>
    </message>
    <message>
        <source>H&amp;eader</source>
        <translation>标头(&amp;E)</translation>
    </message>
    <message>
        <source>Its value is kept in the keyring alone.</source>
        <translation>其值只保存在密钥环中。</translation>
    </message>
    <message>
        <source>Name, if one is wanted</source>
        <translation>名称（可选）</translation>
    </message>
    <message>
        <source>No redirect is followed. The account&apos;s token never goes there.</source>
        <translation>不跟随重定向。账号的令牌绝不会发往那里。</translation>
    </message>
    <message>
        <source>Send a &amp;webhook after renders</source>
        <translation>渲染后发送 Webhook(&amp;W)</translation>
    </message>
    <message>
        <source>Test the webhook</source>
        <translation>测试 Webhook</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>标头的值</translation>
    </message>
    <message>
        <source>What stands in braces is put in when it is sent. Never a token.</source>
        <translation>花括号中的内容在发送时填入。绝不含令牌。</translation>
    </message>
    <message>
        <source>Without https, others in this network can read along.</source>
        <translation>不用 https 时，此网络中的其他人可以读到。</translation>
    </message>
</context>
<context>
    <name>_Edit</name>
    <message>
        <source># Paste {0}: {1} characters</source>
        <translation># 粘贴 {0}：{1} 个字符</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>关闭 {0}</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Ready</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Kling Desktop</source>
        <translation>关于 Kling Desktop</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive rejected</source>
        <translation>归档弃用项</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>取消保存</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Clear failed</source>
        <translation>清除失败项</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除完成项</translation>
    </message>
    <message>
        <source>Clear in and out points</source>
        <translation>清除入点和出点</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation>复制错误信息</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Copy frame</source>
        <translation>复制帧</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy last frame</source>
        <translation>复制尾帧</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delete file…</source>
        <translation>删除文件…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Diagnostic bundle…</source>
        <translation>诊断包…</translation>
    </message>
    <message>
        <source>Expires soonest</source>
        <translation>最早过期</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>入门步骤…</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>从文件添加…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>Import recent</source>
        <translation>导入最近的渲染</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>指定位置…</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高音量</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>标为未看</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>下一个视频</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Open in default player</source>
        <translation>在默认播放器中打开</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Pause checking</source>
        <translation>暂停查询</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>上一个视频</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Project…</source>
        <translation>项目…</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>调低音量</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>报告问题…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审看</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Run backwards</source>
        <translation>倒放</translation>
    </message>
    <message>
        <source>Run forwards</source>
        <translation>正放</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Save all expiring</source>
        <translation>保存所有即将过期的</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>保存帧</translation>
    </message>
    <message>
        <source>Save last frame</source>
        <translation>保存尾帧</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>设置入点</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>设置出点</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show last reply</source>
        <translation>显示最近回复</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减慢</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Totals…</source>
        <translation>合计…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Usual speed</source>
        <translation>正常速度</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因？</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message numerus="yes">
        <source>Answers again after {count} failed checks</source>
        <comment>Answers again after one failed check</comment>
        <translation>
            <numerusform>在 {count} 次查询失败后恢复应答</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking paused</source>
        <translation>查询已暂停</translation>
    </message>
    <message>
        <source>Checking resumed</source>
        <translation>查询已继续</translation>
    </message>
    <message>
        <source>Clip deleted by the service</source>
        <translation>服务已删除视频</translation>
    </message>
    <message>
        <source>Could not be saved: {0}</source>
        <translation>无法保存：{0}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>No good answer: {0}</source>
        <translation>没有有效应答：{0}</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>渲染中</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>{0}: the service calls it “{1}”</source>
        <translation>{0}：服务称之为“{1}”</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message numerus="yes">
        <source>{what} (asked {count} times before)</source>
        <comment>{what} (asked once before)</comment>
        <translation>
            <numerusform>{what}（此前查询了 {count} 次）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s：错误：%(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>选项有歧义：%(option)s 可能是 %(matches)s</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个参数</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个参数</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>不接受的参数 %r</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(type)s 的值无效：%(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>无效的选择：%(value)r（可选：%(choices)s）</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示程序版本并退出</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少以下参数：%s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数：%s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>--screenshot goes with --demo</source>
        <translation>--screenshot 须与 --demo 一起使用</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account: the window&apos;s own, or from the environment KLING_BASE_URL and KLING_API_KEY (or
KLING_ACCESS_KEY and KLING_SECRET_KEY), with KLING_PATH_TEMPLATE where the path is another.
KLING_DESKTOP_HOME puts all data in one folder. A token is never taken from the command line.</source>
        <translation>账号：使用窗口中的账号，或取自环境变量 KLING_BASE_URL 和 KLING_API_KEY（或
KLING_ACCESS_KEY 和 KLING_SECRET_KEY），路径不同时另用 KLING_PATH_TEMPLATE。
KLING_DESKTOP_HOME 把所有数据放进一个文件夹。绝不从命令行读取令牌。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not known here: {0}. Nothing was changed. Name the account that these renders belong to with --account.</source>
        <translation>这里不存在：{0}。没有任何改动。请用 --account 指定这些渲染所属的账号。</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>RENDERED IN</source>
        <translation>渲染用时</translation>
    </message>
    <message>
        <source>RENDERS</source>
        <translation>渲染数</translation>
    </message>
    <message>
        <source>Set KLING_API_KEY, or KLING_ACCESS_KEY and KLING_SECRET_KEY: not all.</source>
        <translation>请设置 KLING_API_KEY，或设置 KLING_ACCESS_KEY 和 KLING_SECRET_KEY：不要全部设置。</translation>
    </message>
    <message>
        <source>Set both KLING_ACCESS_KEY and KLING_SECRET_KEY, or neither.</source>
        <translation>请同时设置 KLING_ACCESS_KEY 和 KLING_SECRET_KEY，或都不设置。</translation>
    </message>
    <message>
        <source>Set both KLING_BASE_URL and KLING_API_KEY, or neither.</source>
        <translation>请同时设置 KLING_BASE_URL 和 KLING_API_KEY，或都不设置。</translation>
    </message>
    <message>
        <source>That is a token, not a task id. It was not used or stored.</source>
        <translation>这是令牌，不是任务 ID。它没有被使用或保存。</translation>
    </message>
    <message>
        <source>There is a file {0} already. Nothing was written.</source>
        <translation>文件 {0} 已存在。没有写入。</translation>
    </message>
    <message>
        <source>There is no such account. There are none yet.</source>
        <translation>没有这个账号。现在还没有账号。</translation>
    </message>
    <message>
        <source>There is no such account. There are: {0}.</source>
        <translation>没有这个账号。现有：{0}。</translation>
    </message>
    <message>
        <source>There is no token for {0}, so nothing is asked there.</source>
        <translation>{0} 没有令牌，因此不会向其查询。</translation>
    </message>
    <message>
        <source>There is no token to ask with. Start kling-desktop and enter one, or set KLING_BASE_URL and KLING_API_KEY.</source>
        <translation>没有可用的令牌。请启动 kling-desktop 并输入令牌，或设置 KLING_BASE_URL 和 KLING_API_KEY。</translation>
    </message>
    <message>
        <source>VIDEO</source>
        <translation>视频时长</translation>
    </message>
    <message>
        <source>Watches over your Kling renders. Without a command it opens the window.</source>
        <translation>守着您的可灵渲染。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>What came through the pipe is not text.</source>
        <translation>从管道传来的不是文本。</translation>
    </message>
    <message>
        <source>Window: what stands behind `--` (task ids, files that hold some, kling-desktop: links) is shown in
it to be confirmed. There is one window; a second start brings it to the front.</source>
        <translation>窗口：`--` 之后的内容（任务 ID、含 ID 的文件、kling-desktop: 链接）会显示在窗口中，
由您确认。窗口只有一个；再次启动会把它带到前台。</translation>
    </message>
    <message>
        <source>a clip or a list could not be written</source>
        <translation>视频或列表无法写入</translation>
    </message>
    <message>
        <source>a list, a JSON file beside a clip, or a folder of those</source>
        <translation>列表、视频旁的 JSON 文件，或含有它们的文件夹</translation>
    </message>
    <message>
        <source>a new file; default: print it</source>
        <translation>新文件；默认：直接输出</translation>
    </message>
    <message>
        <source>a render failed (wait, fetch)</source>
        <translation>有渲染失败（wait、fetch）</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已得到应答</translation>
    </message>
    <message>
        <source>ask about renders, once</source>
        <translation>查询一次渲染状态</translation>
    </message>
    <message>
        <source>csv or json</source>
        <translation>csv 或 json</translation>
    </message>
    <message>
        <source>exit codes:</source>
        <translation>退出码：</translation>
    </message>
    <message>
        <source>for renders of accounts not known here</source>
        <translation>账号在这里不存在的渲染归于哪个账号</translation>
    </message>
    <message>
        <source>give up after S seconds</source>
        <translation>S 秒后放弃</translation>
    </message>
    <message>
        <source>how the renders were made, where an id does not tell (the account&apos;s own)</source>
        <translation>渲染的类型，用于 ID 看不出类型时（默认为账号的类型）</translation>
    </message>
    <message>
        <source>look whether everything is there that the program needs, and say what is missing</source>
        <translation>检查程序所需的一切是否齐全，并说明缺少什么</translation>
    </message>
    <message>
        <source>new renders belong here</source>
        <translation>新的渲染归于此账号</translation>
    </message>
    <message>
        <source>no answer, or no clip yet (fetch)</source>
        <translation>没有应答，或还没有视频（fetch）</translation>
    </message>
    <message>
        <source>open the window without coming to the front</source>
        <translation>打开窗口但不带到前台</translation>
    </message>
    <message>
        <source>print one JSON object per account</source>
        <translation>每个账号输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>print one JSON object per project and account</source>
        <translation>每个项目和账号输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>print one JSON object per render</source>
        <translation>每个渲染输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>put renders on the list; `add -` reads text from a pipe</source>
        <translation>把渲染放入列表；`add -` 从管道读取文本</translation>
    </message>
    <message>
        <source>save into this folder</source>
        <translation>保存到此文件夹</translation>
    </message>
    <message>
        <source>save the clips of finished renders</source>
        <translation>保存已完成渲染的视频</translation>
    </message>
    <message>
        <source>show the accounts, without their tokens</source>
        <translation>显示账号，不含令牌</translation>
    </message>
    <message>
        <source>show the list as it was seen last, without asking</source>
        <translation>显示上次看到的列表，不查询</translation>
    </message>
    <message>
        <source>show what renders come to, by project and account</source>
        <translation>按项目和账号显示渲染的合计</translation>
    </message>
    <message>
        <source>take in a list that was exported</source>
        <translation>导入已导出的列表</translation>
    </message>
    <message>
        <source>task id, or a status URL</source>
        <translation>任务 ID 或状态地址</translation>
    </message>
    <message>
        <source>task id, or a status URL; default: the list</source>
        <translation>任务 ID 或状态地址；默认：整个列表</translation>
    </message>
    <message>
        <source>the command line makes no sense</source>
        <translation>命令行有误</translation>
    </message>
    <message>
        <source>the token was refused, or there is none</source>
        <translation>令牌被拒绝，或没有令牌</translation>
    </message>
    <message>
        <source>time ran out (wait)</source>
        <translation>超时（wait）</translation>
    </message>
    <message>
        <source>try it with a built-in service; needs no token</source>
        <translation>用内置服务试用；无需令牌</translation>
    </message>
    <message>
        <source>watch renders until they have ended</source>
        <translation>守候渲染，直到结束</translation>
    </message>
    <message>
        <source>whose renders, by the account&apos;s name or id</source>
        <translation>哪个账号的渲染，用账号的名称或 ID 指定</translation>
    </message>
    <message>
        <source>with --demo: watch all renders end, write a picture of the window, and quit</source>
        <translation>与 --demo 一起：等所有渲染结束，把窗口画面写入文件并退出</translation>
    </message>
    <message>
        <source>write the list as CSV or JSON; never a token</source>
        <translation>把列表写成 CSV 或 JSON；绝不含令牌</translation>
    </message>
    <message>
        <source>{0} (told by {1} of {2})</source>
        <translation>{0}（{2} 个中有 {1} 个给出）</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} is no number of seconds</source>
        <translation>{0} 不是秒数</translation>
    </message>
    <message>
        <source>{0} is not a task id.</source>
        <translation>{0} 不是任务 ID。</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>{0} 个单位</translation>
    </message>
    <message>
        <source>{0}: still rendering, so there is no clip yet.</source>
        <translation>{0}：仍在渲染，还没有视频。</translation>
    </message>
    <message numerus="yes">
        <source>{open} of {count} renders have not ended yet.</source>
        <comment>The render has not ended yet.</comment>
        <translation>
            <numerusform>{count} 个渲染中有 {open} 个尚未结束。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Keep the left one</source>
        <translation>保留左边的</translation>
    </message>
    <message>
        <source>Keep the right one</source>
        <translation>保留右边的</translation>
    </message>
    <message>
        <source>Line to the left</source>
        <translation>分界线向左</translation>
    </message>
    <message>
        <source>Line to the right</source>
        <translation>分界线向右</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减慢</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Sound of the other</source>
        <translation>另一个的声音</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Wipe: one over the other</source>
        <translation>划像：一个叠在另一个之上</translation>
    </message>
    <message>
        <source>{0} full screen</source>
        <translation>{0} 全屏</translation>
    </message>
    <message>
        <source>{0} keep that one</source>
        <translation>{0} 保留其一</translation>
    </message>
    <message>
        <source>{0} leave</source>
        <translation>{0} 离开</translation>
    </message>
    <message>
        <source>{0} loop</source>
        <translation>{0} 循环</translation>
    </message>
    <message>
        <source>{0} move the line</source>
        <translation>{0} 移动分界线</translation>
    </message>
    <message>
        <source>{0} play</source>
        <translation>{0} 播放</translation>
    </message>
    <message>
        <source>{0} slower, pause, faster</source>
        <translation>{0} 减慢、暂停、加快</translation>
    </message>
    <message>
        <source>{0} sound</source>
        <translation>{0} 声音</translation>
    </message>
    <message>
        <source>{0} sound of the other</source>
        <translation>{0} 另一个的声音</translation>
    </message>
    <message>
        <source>{0} step</source>
        <translation>{0} 逐帧</translation>
    </message>
    <message>
        <source>{0} swap</source>
        <translation>{0} 互换</translation>
    </message>
    <message>
        <source>{0} undo</source>
        <translation>{0} 撤销</translation>
    </message>
    <message>
        <source>{0} wipe</source>
        <translation>{0} 划像</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message>
        <source>last check just now</source>
        <translation>刚刚查询过</translation>
    </message>
    <message>
        <source>last check {count} h ago</source>
        <translation>{count} 小时前查询</translation>
    </message>
    <message>
        <source>last check {count} min ago</source>
        <translation>{count} 分钟前查询</translation>
    </message>
    <message>
        <source>last check {count} s ago</source>
        <translation>{count} 秒前查询</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>{count} 个已被删除</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 个失败</translation>
    </message>
    <message>
        <source>{count} finishing</source>
        <translation>{count} 个即将完成</translation>
    </message>
    <message>
        <source>{count} in progress</source>
        <translation>{count} 个进行中</translation>
    </message>
    <message>
        <source>{count} missing on disk</source>
        <translation>{count} 个文件缺失</translation>
    </message>
    <message>
        <source>{count} not asked yet</source>
        <translation>{count} 个未查询</translation>
    </message>
    <message>
        <source>{count} not found</source>
        <translation>{count} 个未找到</translation>
    </message>
    <message>
        <source>{count} not known yet</source>
        <translation>{count} 个未知</translation>
    </message>
    <message>
        <source>{count} not saved</source>
        <translation>{count} 个未保存</translation>
    </message>
    <message>
        <source>{count} paused</source>
        <translation>{count} 个已暂停</translation>
    </message>
    <message>
        <source>{count} ready</source>
        <translation>{count} 个就绪</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} 个被拒绝</translation>
    </message>
    <message>
        <source>{count} rendering</source>
        <translation>{count} 个渲染中</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders</source>
        <comment>{count} render</comment>
        <translation>
            <numerusform>{count} 个渲染</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} saved</source>
        <translation>{count} 个已保存</translation>
    </message>
    <message>
        <source>{count} saving</source>
        <translation>{count} 个保存中</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 个等待中</translation>
    </message>
    <message>
        <source>{count} without an answer</source>
        <translation>{count} 个无应答</translation>
    </message>
    <message>
        <source>{count} without video</source>
        <translation>{count} 个无视频</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Checking is paused. It began {0} ago.</source>
        <translation>查询已暂停。渲染开始于 {0} 前。</translation>
    </message>
    <message>
        <source>The service calls its state “{0}”.</source>
        <translation>服务称其状态为“{0}”。</translation>
    </message>
    <message>
        <source>The service gave this reason: {0}</source>
        <translation>服务给出的原因：{0}</translation>
    </message>
    <message>
        <source>{0} (told by {1} of {2})</source>
        <translation>{0}（{2} 个中有 {1} 个给出）</translation>
    </message>
    <message>
        <source>{0} for {1}.</source>
        <translation>{0}，已 {1}。</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>{0} 个单位</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>{0}. It took {1}.</source>
        <translation>{0}。用时 {1}。</translation>
    </message>
    <message numerus="yes">
        <source>{count} files in {folder}</source>
        <translation>
            <numerusform>{folder} 中的 {count} 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>estimates</name>
    <message>
        <source>Estimate: {span} left</source>
        <translation>预计：还剩 {span}</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>比平时久</translation>
    </message>
    <message>
        <source>about {span} for all (estimate)</source>
        <translation>全部约需 {span}（预计）</translation>
    </message>
    <message>
        <source>next check in {count} min</source>
        <translation>{count} 分钟后再查询</translation>
    </message>
    <message>
        <source>next check in {count} s</source>
        <translation>{count} 秒后再查询</translation>
    </message>
    <message>
        <source>next check soon</source>
        <translation>即将再次查询</translation>
    </message>
    <message>
        <source>{range} min</source>
        <translation>{range} 分钟</translation>
    </message>
    <message>
        <source>{range} s</source>
        <translation>{range} 秒</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还剩 {span}</translation>
    </message>
</context>
<context>
    <name>expiries</name>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>under an hour left</source>
        <translation>不到一小时</translation>
    </message>
    <message numerus="yes">
        <source>{count} clips that are not saved will be deleted within {days} days.</source>
        <comment>One clip that is not saved will be deleted within {days} days.</comment>
        <translation>
            <numerusform>{count} 个未保存的视频将在 {days} 天内被删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days left</source>
        <comment>{count} day left</comment>
        <translation>
            <numerusform>还剩 {count} 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours left</source>
        <comment>{count} hour left</comment>
        <translation>
            <numerusform>还剩 {count} 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>未看</translation>
    </message>
    <message>
        <source>Only these are shown</source>
        <translation>只显示这些</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>渲染中</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>flaws</name>
    <message>
        <source>No picture comes out of this file: its codec is not known here.</source>
        <translation>此文件无法显示画面：这里不认识它的编码。</translation>
    </message>
    <message>
        <source>The file of this clip is not there any more.</source>
        <translation>此视频的文件已不在了。</translation>
    </message>
    <message>
        <source>There is no picture in this file, only sound.</source>
        <translation>此文件只有声音，没有画面。</translation>
    </message>
    <message>
        <source>This file is damaged. Nothing in it can be shown.</source>
        <translation>此文件已损坏，无法显示任何内容。</translation>
    </message>
    <message>
        <source>This file is not a video, whatever its name says.</source>
        <translation>不论叫什么名字，此文件都不是视频。</translation>
    </message>
    <message>
        <source>This program cannot decode {codec} on this computer.</source>
        <translation>本程序无法在这台电脑上解码 {codec}。</translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>No frame of this clip can be decoded here.</source>
        <translation>这里无法解码此视频的任何一帧。</translation>
    </message>
    <message>
        <source>The clip cannot be read. Is it still where it was?</source>
        <translation>无法读取此视频。它还在原处吗？</translation>
    </message>
    <message>
        <source>The part of the program that reads frames did not start.</source>
        <translation>读取帧的组件没有启动。</translation>
    </message>
    <message>
        <source>The picture could not be written. Is the disk full?</source>
        <translation>无法写入图片。磁盘满了吗？</translation>
    </message>
    <message>
        <source>The program was closed before the picture was there.</source>
        <translation>图片生成之前程序已关闭。</translation>
    </message>
    <message>
        <source>This clip is damaged: reading it was given up.</source>
        <translation>此视频已损坏：已放弃读取。</translation>
    </message>
    <message>
        <source>This file is not a video of a kind that is opened here.</source>
        <translation>此文件不是这里可打开的视频类型。</translation>
    </message>
</context>
<context>
    <name>headings</name>
    <message>
        <source>No account</source>
        <translation>无账号</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>keyboard</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>That is no key that can be kept.</source>
        <translation>这不是可以保存的按键。</translation>
    </message>
    <message>
        <source>{0} always closes or leaves what is open.</source>
        <translation>{0} 始终用于关闭或离开当前内容。</translation>
    </message>
    <message>
        <source>{0} belongs to your system, or to the menus.</source>
        <translation>{0} 属于系统或菜单。</translation>
    </message>
    <message>
        <source>{0} is typed into fields. Take it with Ctrl, or a function key.</source>
        <translation>{0} 会输入到文本框中。请配合 Ctrl 使用，或用功能键。</translation>
    </message>
    <message>
        <source>{0} moves from one thing to the next, or presses what has the focus.</source>
        <translation>{0} 用于切换到下一项，或按下当前焦点项。</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>渲染(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>In the comparison</source>
        <translation>比较时</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>审看时</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>notifications</name>
    <message>
        <source>All renders ended</source>
        <translation>所有渲染已结束</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>失败：{0}</translation>
    </message>
    <message>
        <source>Ready: {0}</source>
        <translation>就绪：{0}</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>{0} ready, {1} failed</source>
        <translation>{0} 个就绪，{1} 个失败</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders failed</source>
        <comment>{count} render failed</comment>
        <translation>
            <numerusform>{count} 个渲染失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders ready</source>
        <comment>{count} render ready</comment>
        <translation>
            <numerusform>{count} 个渲染就绪</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pace</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>下一个视频</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Reject, and go on</source>
        <translation>弃用并继续</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>The clip before</source>
        <translation>上一个视频</translation>
    </message>
    <message>
        <source>{0} back</source>
        <translation>{0} 上一个</translation>
    </message>
    <message>
        <source>{0} full screen</source>
        <translation>{0} 全屏</translation>
    </message>
    <message>
        <source>{0} leave</source>
        <translation>{0} 离开</translation>
    </message>
    <message>
        <source>{0} next</source>
        <translation>{0} 下一个</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} 备注</translation>
    </message>
    <message>
        <source>{0} play</source>
        <translation>{0} 播放</translation>
    </message>
    <message>
        <source>{0} reject and go on</source>
        <translation>{0} 弃用并继续</translation>
    </message>
    <message>
        <source>{0} star</source>
        <translation>{0} 星标</translation>
    </message>
    <message>
        <source>{0} undo</source>
        <translation>{0} 撤销</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Account {0}</source>
        <translation>账号 {0}</translation>
    </message>
    <message>
        <source>Bell: {0}</source>
        <translation>提醒：{0}</translation>
    </message>
    <message>
        <source>Length {0}</source>
        <translation>时长 {0}</translation>
    </message>
    <message>
        <source>Project {0}</source>
        <translation>项目 {0}</translation>
    </message>
    <message>
        <source>Tags {0}</source>
        <translation>标签 {0}</translation>
    </message>
    <message>
        <source>Time {0}</source>
        <translation>用时 {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>transfers</name>
    <message>
        <source>saving {count}</source>
        <translation>正在保存 {count} 个</translation>
    </message>
    <message>
        <source>saving {running} of {count}</source>
        <translation>正在保存 {running} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>{amount}/s</source>
        <translation>{amount}/秒</translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation>还剩 {count} 小时</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>还剩 {count} 分钟</translation>
    </message>
    <message>
        <source>{count} s left</source>
        <translation>还剩 {count} 秒</translation>
    </message>
    <message>
        <source>{count} waiting to be saved</source>
        <translation>{count} 个等待保存</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>keep one</source>
        <translation>保留一个</translation>
    </message>
    <message>
        <source>mark as seen</source>
        <translation>标为已看</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A brace without its other half: write {{name}}, for example.</source>
        <translation>花括号缺少另一半：例如写 {{name}}。</translation>
    </message>
    <message>
        <source>A colour is written as #3a7de9.</source>
        <translation>颜色写作 #3a7de9。</translation>
    </message>
    <message>
        <source>A header&apos;s value is one line of plain letters, digits and signs.</source>
        <translation>标头的值是一行普通字母、数字和符号。</translation>
    </message>
    <message>
        <source>A name has at most {limit} characters. Shorten it.</source>
        <translation>名称最多 {limit} 个字符。请缩短。</translation>
    </message>
    <message>
        <source>A note has at most {limit} characters. Shorten it.</source>
        <translation>备注最多 {limit} 个字符。请缩短。</translation>
    </message>
    <message>
        <source>A quotation mark {detail} without its other half.</source>
        <translation>引号 {detail} 缺少另一半。</translation>
    </message>
    <message>
        <source>A render has at most {limit} tags. Take some away first.</source>
        <translation>一个渲染最多 {limit} 个标签。请先去掉一些。</translation>
    </message>
    <message>
        <source>A token was left out and not stored: tokens belong in Settings, nowhere else.</source>
        <translation>有一个令牌被略去，没有保存：令牌只应填在设置中。</translation>
    </message>
    <message>
        <source>AccessKey and SecretKey</source>
        <translation>AccessKey 和 SecretKey</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>仍然添加</translation>
    </message>
    <message>
        <source>Advanced lip sync</source>
        <translation>高级对口型</translation>
    </message>
    <message>
        <source>All clips are seen</source>
        <translation>所有视频都已看过</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>其他服务</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>Asking the keyring</source>
        <translation>正在询问密钥环</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>数字人</translation>
    </message>
    <message>
        <source>Between 0.1 and 100 questions a second may go out.</source>
        <translation>每秒查询次数须在 0.1 到 100 之间。</translation>
    </message>
    <message>
        <source>Between 1 and 32 questions may be under way.</source>
        <translation>同时进行的查询须在 1 到 32 个之间。</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Checking is paused</source>
        <translation>查询已暂停</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clips are kept for 1 to 365 days.</source>
        <translation>视频保留期为 1 到 365 天。</translation>
    </message>
    <message>
        <source>Clips show up here once they are on this computer.</source>
        <translation>保存到本机的视频会显示在这里。</translation>
    </message>
    <message>
        <source>Clips that are not saved show up here three days before they go.</source>
        <translation>未保存的视频会在删除前三天显示在这里。</translation>
    </message>
    <message>
        <source>Clips that you have not looked at yet show up here.</source>
        <translation>您还没看过的视频会显示在这里。</translation>
    </message>
    <message>
        <source>Date of the start</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已被删除</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>特效</translation>
    </message>
    <message>
        <source>Enter a program. Until then nothing is run.</source>
        <translation>请输入程序。在此之前不会运行。</translation>
    </message>
    <message>
        <source>Enter an address. Until then nothing is sent.</source>
        <translation>请输入地址。在此之前不会发送。</translation>
    </message>
    <message>
        <source>Enter the address of the service.</source>
        <translation>请输入服务的地址。</translation>
    </message>
    <message>
        <source>Enter the token instead</source>
        <translation>改为输入令牌</translation>
    </message>
    <message>
        <source>Enter the token too: the one in use is for another address.</source>
        <translation>请同时输入令牌：现用的令牌属于另一个地址。</translation>
    </message>
    <message>
        <source>Enter the whole path of {detail}, or its name alone.</source>
        <translation>请输入 {detail} 的完整路径，或只写名称。</translation>
    </message>
    <message>
        <source>Enter token</source>
        <translation>输入令牌</translation>
    </message>
    <message>
        <source>Enter your token for this session</source>
        <translation>请输入本次使用的令牌</translation>
    </message>
    <message>
        <source>Everything is archived</source>
        <translation>全部已归档</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>Finished clips that are not on this computer show up here.</source>
        <translation>尚未存到本机的已完成视频会显示在这里。</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>Gateway (new-api, EZModel)</source>
        <translation>网关（new-api、EZModel）</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>How long it took, in seconds</source>
        <translation>用时（秒）</translation>
    </message>
    <message>
        <source>Hyphens and slashes at the start of {detail} are left out: they would be an option.</source>
        <translation>{detail} 开头的连字符和斜杠会略去：否则会成为选项。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Ids, status links, whole replies and cURL lines are all understood.</source>
        <translation>任务 ID、状态链接、完整回复和 cURL 命令都能识别。</translation>
    </message>
    <message>
        <source>Image to video</source>
        <translation>图生视频</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>In the path only {{kind}} and {{task_id}} may stand between braces, each once.</source>
        <translation>路径的花括号中只能有 {{kind}} 和 {{task_id}}，各一次。</translation>
    </message>
    <message>
        <source>It is not known whether the program ran to its end: Kling Desktop ended before it did.</source>
        <translation>无法得知程序是否运行完毕：Kling Desktop 先结束了。</translation>
    </message>
    <message>
        <source>Kind of render</source>
        <translation>渲染类型</translation>
    </message>
    <message>
        <source>Kling Desktop is open already, but it does not answer. Wait a moment, or end it, and start it again.</source>
        <translation>Kling Desktop 已经打开，但没有应答。请稍等，或结束它后重新启动。</translation>
    </message>
    <message>
        <source>Kling, China</source>
        <translation>可灵（中国）</translation>
    </message>
    <message>
        <source>Kling, international</source>
        <translation>可灵（国际）</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>对口型</translation>
    </message>
    <message>
        <source>Looking for its token</source>
        <translation>正在查找令牌</translation>
    </message>
    <message>
        <source>More than {characters} characters.</source>
        <translation>超过 {characters} 个字符。</translation>
    </message>
    <message>
        <source>More than {folders} folders in one another.</source>
        <translation>文件夹嵌套超过 {folders} 层。</translation>
    </message>
    <message>
        <source>Motion control</source>
        <translation>动作控制</translation>
    </message>
    <message>
        <source>Multi-elements</source>
        <translation>多元素</translation>
    </message>
    <message>
        <source>Multi-image to video</source>
        <translation>多图生视频</translation>
    </message>
    <message>
        <source>Name, or the id without one</source>
        <translation>名称（没有时用 ID）</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>New renders show up here. What you have archived can be brought back.</source>
        <translation>新的渲染会显示在这里。已归档的可以恢复到列表。</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无应答</translation>
    </message>
    <message>
        <source>No clip expires soon</source>
        <translation>没有即将过期的视频</translation>
    </message>
    <message>
        <source>No clip is left to save</source>
        <translation>没有待保存的视频</translation>
    </message>
    <message>
        <source>No clip is saved yet</source>
        <translation>还没有已保存的视频</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>No file name may hold {detail} on every system. Leave it out.</source>
        <translation>并非所有系统都允许文件名含有 {detail}。请去掉。</translation>
    </message>
    <message>
        <source>No good answer yet</source>
        <translation>尚无有效应答</translation>
    </message>
    <message>
        <source>No header can be named {detail} here.</source>
        <translation>这里不能有名为 {detail} 的标头。</translation>
    </message>
    <message>
        <source>No render has all that you typed. Fewer words find more.</source>
        <translation>没有渲染包含您输入的全部内容。少输几个词会找到更多。</translation>
    </message>
    <message>
        <source>No render on your list belongs to this filter.</source>
        <translation>列表中没有符合此筛选的渲染。</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>无令牌</translation>
    </message>
    <message>
        <source>No video</source>
        <translation>无视频</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the server, so the token was not sent. Look at the base URL, and whether a proxy or virus scanner reads along.</source>
        <translation>没有本机信任的机构为该服务器担保，因此未发送令牌。请检查基础地址，以及是否有代理或杀毒软件在读取。</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>未查询</translation>
    </message>
    <message>
        <source>Not fetched: {names}. Copy it to this computer first.</source>
        <translation>未读取：{names}。请先复制到本机。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not read: {names}. Ids are read from text, CSV, JSON and log files.</source>
        <translation>未读取：{names}。ID 只从文本、CSV、JSON 和日志文件读取。</translation>
    </message>
    <message>
        <source>Not read: {names}. It cannot be opened.</source>
        <translation>未读取：{names}。无法打开。</translation>
    </message>
    <message>
        <source>Not read: {names}. There is no text inside.</source>
        <translation>未读取：{names}。里面没有文本。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>未看</translation>
    </message>
    <message>
        <source>Nothing can be written to {detail}. Saving goes on by itself once that has changed; or choose another folder in Settings.</source>
        <translation>无法写入 {detail}。情况改变后会自动继续保存；或在设置中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>没有失败的渲染</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>没有已归档的渲染</translation>
    </message>
    <message>
        <source>Nothing is asked about renders until you resume.</source>
        <translation>继续之前不会查询任何渲染。</translation>
    </message>
    <message>
        <source>Nothing is known as {detail}. Insert offers what there is.</source>
        <translation>没有名为 {detail} 的项。“插入”中列出了可用的。</translation>
    </message>
    <message>
        <source>Nothing is rejected</source>
        <translation>没有弃用的渲染</translation>
    </message>
    <message>
        <source>Nothing is rendering</source>
        <translation>没有渲染中的任务</translation>
    </message>
    <message>
        <source>Nothing is starred</source>
        <translation>没有加星标的渲染</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的任务</translation>
    </message>
    <message>
        <source>Nothing matches your search</source>
        <translation>没有符合搜索的结果</translation>
    </message>
    <message>
        <source>Nothing was done: Settings names nothing to do. Look at After a render there.</source>
        <translation>什么都没有做：设置中没有指定内容。请查看其中的“渲染之后”。</translation>
    </message>
    <message>
        <source>Number of the video</source>
        <translation>视频序号</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄绿</translation>
    </message>
    <message>
        <source>Omni video</source>
        <translation>Omni 视频</translation>
    </message>
    <message>
        <source>Only when it fails</source>
        <translation>仅失败时</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste or drop task ids here</source>
        <translation>在此粘贴或拖放任务 ID</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Projects and tags have at most {limit} characters each.</source>
        <translation>项目和标签名称最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Reject what is not good enough, and archive all of it in one click.</source>
        <translation>把不够好的渲染弃用，再一键全部归档。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Remove the account {name}, and its token from the keyring?</source>
        <translation>移除账号 {name} 及其在密钥环中的令牌？</translation>
    </message>
    <message numerus="yes">
        <source>Remove the account {name}, and its token from the keyring? {count} renders belong to it and go off the list for good. Saved clips stay.</source>
        <comment>Remove the account {name}, and its token from the keyring? One render belongs to it and goes off the list for good. Saved clips stay.</comment>
        <translation>
            <numerusform>移除账号 {name} 及其在密钥环中的令牌？属于它的 {count} 个渲染会永久离开列表。已保存的视频保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>渲染中</translation>
    </message>
    <message>
        <source>Renders on the list belong to the account {name}. Take them off the list first.</source>
        <translation>列表中有属于账号 {name} 的渲染。请先将它们从列表移除。</translation>
    </message>
    <message>
        <source>Renders that bring no clip show up here, each with its reason.</source>
        <translation>没有产出视频的渲染会显示在这里，并附上原因。</translation>
    </message>
    <message>
        <source>Renders that the service has not begun show up here.</source>
        <translation>服务尚未开始的渲染会显示在这里。</translation>
    </message>
    <message>
        <source>Renders that the service works on show up here.</source>
        <translation>服务正在处理的渲染会显示在这里。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved clips still play. Renders that you add now are asked about once it is back online.</source>
        <translation>已保存的视频仍可播放。现在添加的渲染会在恢复连接后查询。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Set up account</source>
        <translation>设置账号</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>显示已归档</translation>
    </message>
    <message>
        <source>Something is wrong with the account. Look into it at the provider.</source>
        <translation>账号有问题。请到服务商处查看。</translation>
    </message>
    <message>
        <source>Something went wrong inside Kling Desktop. Your list is safe; the log says more.</source>
        <translation>Kling Desktop 内部出错。您的列表是安全的；日志中有更多信息。</translation>
    </message>
    <message>
        <source>Star what you want to find again, and it shows up here.</source>
        <translation>给以后还要找的渲染加星标，就会显示在这里。</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Text to video</source>
        <translation>文生视频</translation>
    </message>
    <message>
        <source>That file is not a whole video. Choose another one.</source>
        <translation>该文件不是完整的视频。请选择另一个。</translation>
    </message>
    <message>
        <source>The account does not allow this computer&apos;s internet address. Add it to the list at the provider.</source>
        <translation>账号不允许本机的网络地址。请到服务商处将其加入名单。</translation>
    </message>
    <message>
        <source>The account has no access to this render&apos;s model. Look into it at the provider.</source>
        <translation>账号无权使用此渲染的模型。请到服务商处查看。</translation>
    </message>
    <message>
        <source>The account has no credit or is blocked. Look into it at the provider.</source>
        <translation>账号余额不足或被停用。请到服务商处查看。</translation>
    </message>
    <message>
        <source>The account is in arrears. Settle it at the provider, then check again.</source>
        <translation>账号欠费。请到服务商处结清，然后再次查询。</translation>
    </message>
    <message>
        <source>The account {name} is removed, but the keyring did not answer: its token may still be there.</source>
        <translation>账号 {name} 已移除，但密钥环没有应答：其令牌可能仍在其中。</translation>
    </message>
    <message>
        <source>The clip could not be fetched. It is tried again soon.</source>
        <translation>无法获取视频。稍后会再试。</translation>
    </message>
    <message>
        <source>The clip could not be fetched. Look at the connection, then save again.</source>
        <translation>无法获取视频。请检查网络连接，然后重新保存。</translation>
    </message>
    <message>
        <source>The clip did not arrive whole. It goes on soon from where it stopped.</source>
        <translation>视频没有完整到达。稍后会从中断处继续。</translation>
    </message>
    <message>
        <source>The clip did not arrive whole. Save again to go on from where it stopped.</source>
        <translation>视频没有完整到达。请重新保存，从中断处继续。</translation>
    </message>
    <message>
        <source>The clip was copied.</source>
        <translation>视频已复制。</translation>
    </message>
    <message>
        <source>The clip was not copied: its file is no longer there.</source>
        <translation>视频未复制：其文件已不在了。</translation>
    </message>
    <message>
        <source>The clip was not copied: nothing can be written to the folder.</source>
        <translation>视频未复制：文件夹无法写入。</translation>
    </message>
    <message>
        <source>The clip was not copied: reading or writing failed.</source>
        <translation>视频未复制：读取或写入失败。</translation>
    </message>
    <message>
        <source>The clip was not copied: the folder is not there. Look whether its drive is.</source>
        <translation>视频未复制：文件夹不存在。请检查其驱动器。</translation>
    </message>
    <message>
        <source>The clip was not copied: there is too little room on the disk.</source>
        <translation>视频未复制：磁盘空间不足。</translation>
    </message>
    <message>
        <source>The clip&apos;s file</source>
        <translation>视频文件</translation>
    </message>
    <message>
        <source>The clip&apos;s folder</source>
        <translation>视频所在文件夹</translation>
    </message>
    <message>
        <source>The clip&apos;s link does not work. A fresh one is asked for soon.</source>
        <translation>视频链接无效。稍后会请求新链接。</translation>
    </message>
    <message>
        <source>The clip&apos;s link no longer works. Save again to ask for a fresh one.</source>
        <translation>视频链接已失效。请重新保存以请求新链接。</translation>
    </message>
    <message>
        <source>The download folder {detail} is not there. Saving goes on by itself once it is back; or choose another one in Settings.</source>
        <translation>下载文件夹 {detail} 不存在。恢复后会自动继续保存；或在设置中选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file was moved or deleted, and the service has deleted the clip. Show where the file is, or render it again.</source>
        <translation>文件被移动或删除，且服务已删除视频。请指出文件位置，或重新渲染。</translation>
    </message>
    <message>
        <source>The file was moved or deleted. Save it again or show where it is.</source>
        <translation>文件被移动或删除。请重新保存，或指出它的位置。</translation>
    </message>
    <message>
        <source>The folder {detail} cannot be reached now. Look whether its drive is connected.</source>
        <translation>现在无法访问文件夹 {detail}。请检查其驱动器是否已连接。</translation>
    </message>
    <message>
        <source>The keyring did not take the header&apos;s value. It is kept in memory until you quit, and nowhere else.</source>
        <translation>密钥环没有接受标头的值。它只保存在内存中，直到退出，不会存到别处。</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>密钥环没有应答</translation>
    </message>
    <message>
        <source>The keyring has none for your account, so nothing can be asked.</source>
        <translation>密钥环中没有您账号的令牌，因此无法查询。</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>The keyring set up here would keep the token in a plain file, so it is not used. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>这里设置的密钥环会把令牌以明文存入文件，因此不使用它。令牌只保存在内存中，直到退出，不会存到别处。</translation>
    </message>
    <message>
        <source>The keyring stayed locked. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>密钥环仍处于锁定状态。令牌只保存在内存中，直到退出，不会存到别处。</translation>
    </message>
    <message>
        <source>The list could not be written: {detail}</source>
        <translation>无法写入列表：{detail}</translation>
    </message>
    <message>
        <source>The list of renders cannot be opened: {detail}.</source>
        <translation>无法打开渲染列表：{detail}。</translation>
    </message>
    <message>
        <source>The list of renders was damaged. It was set aside as {detail}, and a new one begun. Add your ids again; saved clips are where they were.</source>
        <translation>渲染列表已损坏。它被另存为 {detail}，并新建了列表。请重新添加 ID；已保存的视频仍在原处。</translation>
    </message>
    <message>
        <source>The list was written by a newer version of Kling Desktop. Nothing was changed. Update the program.</source>
        <translation>列表由更新版本的 Kling Desktop 写入。没有做任何改动。请更新程序。</translation>
    </message>
    <message>
        <source>The longest pause between two questions cannot be below the shortest.</source>
        <translation>两次查询的最长间隔不能短于最短间隔。</translation>
    </message>
    <message>
        <source>The path must begin with one slash, and hold no spaces and no host.</source>
        <translation>路径必须以一个斜杠开头，不含空格和主机名。</translation>
    </message>
    <message>
        <source>The path must hold {{task_id}} once: there the id of a render goes.</source>
        <translation>路径必须含有一次 {{task_id}}：渲染的 ID 放在那里。</translation>
    </message>
    <message>
        <source>The program could not be started. Look at it in Settings.</source>
        <translation>无法启动程序。请在设置中查看。</translation>
    </message>
    <message>
        <source>The program ended with exit code {code}.</source>
        <translation>程序以退出码 {code} 结束。</translation>
    </message>
    <message>
        <source>The program itself cannot come from a render: {detail} can only follow it.</source>
        <translation>程序本身不能来自渲染：{detail} 只能跟在它后面。</translation>
    </message>
    <message>
        <source>The program ran.</source>
        <translation>程序已运行。</translation>
    </message>
    <message>
        <source>The program was ended after {count} min. Settings has that limit.</source>
        <translation>程序在 {count} 分钟后被结束。设置中有此时限。</translation>
    </message>
    <message>
        <source>The program was not run: the clip&apos;s file is no longer there.</source>
        <translation>程序未运行：视频文件已不在了。</translation>
    </message>
    <message>
        <source>The proxy does not let us through. Look at the proxy in Settings, Advanced. ({detail})</source>
        <translation>代理不放行。请查看“设置”→“高级”中的代理。（{detail}）</translation>
    </message>
    <message>
        <source>The server offers no safe connection (TLS 1.2 or newer), so the token was not sent. Look at the base URL, and whether an old proxy stands between.</source>
        <translation>服务器不提供安全连接（TLS 1.2 或更新），因此未发送令牌。请检查基础地址，以及中间是否有旧代理。</translation>
    </message>
    <message>
        <source>The server sends us to another address, where the token is not sent. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation>服务器把我们引向另一个地址，令牌不会发往那里。请检查基础地址，以及此网络是否需要登录。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another address, so the token was not sent. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation>服务器的证书属于另一个地址，因此未发送令牌。请检查基础地址，以及此网络是否需要登录。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired or is not valid yet, so the token was not sent. Look whether this computer&apos;s clock is right.</source>
        <translation>服务器的证书已过期或尚未生效，因此未发送令牌。请检查本机时钟是否正确。</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known here. Look at the connection and the base URL.</source>
        <translation>这里找不到服务器的名称。请检查网络连接和基础地址。</translation>
    </message>
    <message>
        <source>The service answered without a status. Checking goes on.</source>
        <translation>服务的应答没有状态。会继续查询。</translation>
    </message>
    <message>
        <source>The service asked us to slow down. Checking goes on by itself.</source>
        <translation>服务要求我们放慢。会自动继续查询。</translation>
    </message>
    <message>
        <source>The service cannot be reached. Look at the connection and the base URL.</source>
        <translation>无法连接服务。请检查网络连接和基础地址。</translation>
    </message>
    <message>
        <source>The service did not answer in time. Checking goes on by itself.</source>
        <translation>服务没有及时应答。会自动继续查询。</translation>
    </message>
    <message>
        <source>The service does not know this id. Look whether id and account belong together.</source>
        <translation>服务不认识这个 ID。请检查 ID 与账号是否对应。</translation>
    </message>
    <message>
        <source>The service does not take it, so asking has stopped.</source>
        <translation>服务不接受它，因此已停止查询。</translation>
    </message>
    <message>
        <source>The service finds the request invalid. Look whether id and kind are right.</source>
        <translation>服务认为请求无效。请检查 ID 和类型是否正确。</translation>
    </message>
    <message>
        <source>The service finds the token not valid yet. Look whether this computer&apos;s clock is right.</source>
        <translation>服务认为令牌尚未生效。请检查本机时钟是否正确。</translation>
    </message>
    <message>
        <source>The service forbids the answer and does not say why. Look at the token and its rights.</source>
        <translation>服务拒绝应答且没有说明原因。请检查令牌及其权限。</translation>
    </message>
    <message>
        <source>The service gave an answer that is far too long. Checking goes on.</source>
        <translation>服务给出的应答过长。会继续查询。</translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense. Checking goes on.</source>
        <translation>服务给出的应答无法理解。会继续查询。</translation>
    </message>
    <message>
        <source>The service has deleted this clip. Look for a copy at the provider, or render it again.</source>
        <translation>服务已删除此视频。请到服务商处寻找副本，或重新渲染。</translation>
    </message>
    <message>
        <source>The service has trouble of its own. Checking goes on by itself.</source>
        <translation>服务自身出现问题。会自动继续查询。</translation>
    </message>
    <message>
        <source>The service refused the token. Enter a valid one.</source>
        <translation>服务拒绝了令牌。请输入有效的令牌。</translation>
    </message>
    <message>
        <source>The service refused this render under its content rules. Change it and try again.</source>
        <translation>服务按其内容规则拒绝了此渲染。请修改后再试。</translation>
    </message>
    <message>
        <source>The service refuses to answer about this render.</source>
        <translation>服务拒绝应答有关此渲染的查询。</translation>
    </message>
    <message>
        <source>The service&apos;s word: succeed or failed</source>
        <translation>服务的用词：succeed 或 failed</translation>
    </message>
    <message>
        <source>The settings were damaged and set aside. The defaults are in use.</source>
        <translation>设置已损坏并被另存。现在使用默认设置。</translation>
    </message>
    <message>
        <source>The shortest pause between two questions is 1 to 600 seconds.</source>
        <translation>两次查询的最短间隔为 1 到 600 秒。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not answer. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>系统的密钥环没有应答。令牌只保存在内存中，直到退出，不会存到别处。</translation>
    </message>
    <message>
        <source>The text was too long; its end was left out.</source>
        <translation>文本太长，末尾已略去。</translation>
    </message>
    <message>
        <source>The token has expired. Enter a new one.</source>
        <translation>令牌已过期。请输入新的。</translation>
    </message>
    <message>
        <source>The token is kept in memory until you quit.</source>
        <translation>令牌保存在内存中，直到退出。</translation>
    </message>
    <message>
        <source>The token is kept in the KDE wallet (KWallet).</source>
        <translation>令牌保存在 KDE 钱包（KWallet）中。</translation>
    </message>
    <message>
        <source>The token is kept in the Windows Credential Manager.</source>
        <translation>令牌保存在 Windows 凭据管理器中。</translation>
    </message>
    <message>
        <source>The token is kept in the macOS Keychain.</source>
        <translation>令牌保存在 macOS 钥匙串中。</translation>
    </message>
    <message>
        <source>The token is kept in this desktop&apos;s keyring (Secret Service).</source>
        <translation>令牌保存在此桌面的密钥环（Secret Service）中。</translation>
    </message>
    <message>
        <source>The token is kept in {store}.</source>
        <translation>令牌保存在 {store} 中。</translation>
    </message>
    <message>
        <source>The token was refused</source>
        <translation>令牌被拒绝</translation>
    </message>
    <message>
        <source>The webhook was not sent: its header has no value. Enter it in Settings.</source>
        <translation>Webhook 未发送：其标头没有值。请在设置中输入。</translation>
    </message>
    <message>
        <source>The webhook was sent ({code}).</source>
        <translation>Webhook 已发送（{code}）。</translation>
    </message>
    <message>
        <source>The webhook was sent, and its server refused it ({code}).</source>
        <translation>Webhook 已发送，但其服务器拒绝了（{code}）。</translation>
    </message>
    <message>
        <source>The webhook&apos;s server cannot be reached.</source>
        <translation>无法连接 Webhook 的服务器。</translation>
    </message>
    <message>
        <source>The webhook&apos;s server sends us to another address, which is not followed.</source>
        <translation>Webhook 的服务器把我们引向另一个地址，不会跟随。</translation>
    </message>
    <message>
        <source>There are no renders in it</source>
        <translation>其中没有渲染</translation>
    </message>
    <message>
        <source>There are no text files in {names}.</source>
        <translation>{names} 中没有文本文件。</translation>
    </message>
    <message>
        <source>There is no Kling API at this address. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation>此地址没有可灵 API。请检查基础地址，以及此网络是否需要登录。</translation>
    </message>
    <message>
        <source>There is no safe keyring on this system, so the token is kept in memory until you quit, and nowhere else.</source>
        <translation>此系统没有安全的密钥环，因此令牌只保存在内存中，直到退出，不会存到别处。</translation>
    </message>
    <message>
        <source>There is no task id in it</source>
        <translation>其中没有任务 ID</translation>
    </message>
    <message>
        <source>There is no token yet</source>
        <translation>还没有令牌</translation>
    </message>
    <message>
        <source>There is too little room on the disk with {detail}. Free some: saving then goes on by itself.</source>
        <translation>{detail} 所在的磁盘空间不足。请腾出一些：随后会自动继续保存。</translation>
    </message>
    <message>
        <source>There was too much to read all of it: {names}.</source>
        <translation>内容太多，未能全部读取：{names}。</translation>
    </message>
    <message>
        <source>This address holds a log-in, which would be kept in a plain file. Leave it out, and use a header.</source>
        <translation>此地址含有登录信息，会以明文保存在文件中。请去掉它，改用标头。</translation>
    </message>
    <message>
        <source>This address holds a password. Leave it out; the token has a field of its own.</source>
        <translation>此地址含有密码。请去掉；令牌有单独的输入框。</translation>
    </message>
    <message>
        <source>This address starts with http, so anybody could read your token. Use https. In a network of your own, the account can allow http.</source>
        <translation>此地址以 http 开头，任何人都可能读到您的令牌。请使用 https。在您自己的网络中，可为账号允许 http。</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>本机已离线</translation>
    </message>
    <message>
        <source>This is not JSON. Placeholders stand inside texts, in quotation marks.</source>
        <translation>这不是 JSON。占位符应放在引号内的文本中。</translation>
    </message>
    <message>
        <source>This is not a kind of render.</source>
        <translation>没有这种渲染类型。</translation>
    </message>
    <message>
        <source>This is not a token: it is empty, too long, or has spaces or line breaks in it.</source>
        <translation>这不是令牌：它是空的、太长，或含有空格或换行。</translation>
    </message>
    <message>
        <source>This is not a web address. It should look like https://api.example.com.</source>
        <translation>这不是网址。应类似 https://api.example.com。</translation>
    </message>
    <message>
        <source>This is not an address. It should look like https://example.com/hook.</source>
        <translation>这不是地址。应类似 https://example.com/hook。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>太长了。</translation>
    </message>
    <message>
        <source>This system has no keyring. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>此系统没有密钥环。令牌只保存在内存中，直到退出，不会存到别处。</translation>
    </message>
    <message>
        <source>Time of the start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Token alone</source>
        <translation>仅令牌</translation>
    </message>
    <message>
        <source>Token as bearer (usual)</source>
        <translation>Bearer 令牌（常用）</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use https: others could read along. Plain http is for this computer and its own network.</source>
        <translation>请使用 https：否则他人可以读到。普通 http 只用于本机及其自身网络。</translation>
    </message>
    <message>
        <source>Video extension</source>
        <translation>视频延长</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>等待轮到它</translation>
    </message>
    <message>
        <source>Waiting for space on the disk</source>
        <translation>等待磁盘空间</translation>
    </message>
    <message>
        <source>Waiting for the folder</source>
        <translation>等待文件夹</translation>
    </message>
    <message>
        <source>What the link gave is not a video. A fresh link is asked for soon.</source>
        <translation>链接给出的不是视频。稍后会请求新链接。</translation>
    </message>
    <message>
        <source>What the link gave is not a video. Save again to ask for a fresh link.</source>
        <translation>链接给出的不是视频。请重新保存以请求新链接。</translation>
    </message>
    <message>
        <source>What the link gives is over 4 GB, which no clip is. It was not saved.</source>
        <translation>链接给出的内容超过 4 GB，视频不会这么大，因此没有保存。</translation>
    </message>
    <message>
        <source>What you archive leaves the list, and shows up here; its files stay.</source>
        <translation>归档的渲染会离开列表，显示在这里；文件保留。</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>Why it failed, as the service says</source>
        <translation>失败原因（以服务所述为准）</translation>
    </message>
    <message>
        <source>With http anybody on the way can read your token. Allow it in your own network only.</source>
        <translation>使用 http 时，途中任何人都能读到您的令牌。请只在自己的网络中允许。</translation>
    </message>
    <message>
        <source>With your account, Kling Desktop can ask about your renders.</source>
        <translation>有了您的账号，Kling Desktop 就能查询您的渲染。</translation>
    </message>
    <message>
        <source>Writing to {detail} failed. Look at the disk, or choose another folder in Settings.</source>
        <translation>写入 {detail} 失败。请检查磁盘，或在设置中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Your system may ask for its password in another window.</source>
        <translation>系统可能会在另一个窗口中询问密码。</translation>
    </message>
    <message>
        <source>Your token is in there. Until it is unlocked, nothing can be asked.</source>
        <translation>您的令牌在其中。解锁之前无法查询。</translation>
    </message>
    <message>
        <source>Your token is in there. Without it, nothing can be asked.</source>
        <translation>您的令牌在其中。没有它就无法查询。</translation>
    </message>
    <message>
        <source>an account without a name</source>
        <translation>没有名称的账号</translation>
    </message>
    <message>
        <source>that fail</source>
        <translation>失败的</translation>
    </message>
    <message>
        <source>that succeed</source>
        <translation>成功的</translation>
    </message>
    <message>
        <source>that succeed or fail</source>
        <translation>成功或失败的</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message numerus="yes">
        <source>{count} added</source>
        <translation>
            <numerusform>添加了 {count} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} already here</source>
        <translation>
            <numerusform>{count} 个已在列表中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} completed</source>
        <translation>
            <numerusform>补全 {count} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} left out</source>
        <translation>
            <numerusform>略去 {count} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} not ids</source>
        <comment>{count} not an id</comment>
        <translation>
            <numerusform>{count} 个不是 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{detail} would be run by a shell, which could take a name for a command.</source>
        <translation>{detail} 会由 Shell 运行，它可能把名称当作命令。</translation>
    </message>
    <message>
        <source>{name} cannot be read. Nothing was changed.</source>
        <translation>无法读取 {name}。没有任何改动。</translation>
    </message>
    <message>
        <source>{name} is damaged. Nothing was changed.</source>
        <translation>{name} 已损坏。没有任何改动。</translation>
    </message>
    <message>
        <source>{name} is damaged: look at render {count} in it. Nothing was changed.</source>
        <translation>{name} 已损坏：请查看其中第 {count} 个渲染。没有任何改动。</translation>
    </message>
    <message>
        <source>{name} is not a list of Kling Desktop. Nothing was changed.</source>
        <translation>{name} 不是 Kling Desktop 的列表。没有任何改动。</translation>
    </message>
    <message>
        <source>{name} is too large. Nothing was changed.</source>
        <translation>{name} 太大。没有任何改动。</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Kling Desktop. Nothing was changed. Update the program.</source>
        <translation>{name} 由更新版本的 Kling Desktop 写入。没有任何改动。请更新程序。</translation>
    </message>
    <message>
        <source>{sentence} (It asks for {count} s of rest.)</source>
        <translation>{sentence}（服务要求等待 {count} 秒。）</translation>
    </message>
    <message>
        <source>{sentence} (It said: {detail})</source>
        <translation>{sentence}（服务说明：{detail}）</translation>
    </message>
</context>
</TS>
