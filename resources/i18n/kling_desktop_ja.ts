<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Kling Desktop</source>
        <translation>Kling Desktop について</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Icons: Lucide (ISC).</source>
        <translation>MIT ライセンスの自由ソフトウェアです。アイコン: Lucide (ISC)。</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>ライセンス…</translation>
    </message>
    <message>
        <source>Not made by Kling AI, and not connected with it.</source>
        <translation>Kling AI が作ったものではなく、関係もありません。</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL, version 3, and can be replaced.</source>
        <translation>Qt は LGPL バージョン 3 に基づいて使われ、差し替えられます。</translation>
    </message>
    <message>
        <source>Qt {0}, Python {1}</source>
        <translation>Qt {0}、Python {1}</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>バージョン {0}</translation>
    </message>
    <message>
        <source>Watches over Kling renders until every clip is safe.</source>
        <translation>すべてのクリップが無事に保存されるまで、Kling のレンダリングを見守ります。</translation>
    </message>
</context>
<context>
    <name>AccountDetails</name>
    <message>
        <source> days</source>
        <translation> 日</translation>
    </message>
    <message>
        <source>&amp;Clips are kept</source>
        <translation>クリップの保存期間(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>パス(&amp;P)</translation>
    </message>
    <message>
        <source>Allow &amp;http, without encryption</source>
        <translation>暗号化されない &amp;http を許可</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>保存先フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>保存先フォルダー</translation>
    </message>
    <message>
        <source>Kind of &amp;renders</source>
        <translation>レンダリングの種類(&amp;R)</translation>
    </message>
    <message>
        <source>Sign &amp;in with</source>
        <translation>サインイン方法(&amp;I)</translation>
    </message>
    <message>
        <source>Taken from the address</source>
        <translation>アドレスから決定</translation>
    </message>
    <message>
        <source>The one for all, from Settings</source>
        <translation>設定にある共通のフォルダー</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Where your renders are made, and the token you use there. Kling Desktop asks about your renders with it and sends it nowhere else.</source>
        <translation>レンダリングを行うサービスと、そこで使うトークンです。Kling Desktop はそれでレンダリングの状態を問い合わせるだけで、ほかへは送りません。</translation>
    </message>
</context>
<context>
    <name>AccountEntry</name>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>It works: the service takes this token.</source>
        <translation>使えます。サービスはこのトークンを受け付けました。</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>&amp;Base URL</source>
        <translation>ベース URL(&amp;B)</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>詳細を隠す</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細を表示</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>サービス(&amp;V)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Use for new renders</source>
        <translation>新しいレンダリングに使う(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>追加(&amp;D)…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>{0}, for new renders</source>
        <translation>{0} (新しいレンダリング用)</translation>
    </message>
</context>
<context>
    <name>AccountRemoval</name>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>AccountSetup</name>
    <message>
        <source>Add an account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>アカウントを編集</translation>
    </message>
    <message>
        <source>The settings could not be written: {0}</source>
        <translation>設定を書き込めませんでした: {0}</translation>
    </message>
    <message>
        <source>Your Kling account</source>
        <translation>Kling アカウント</translation>
    </message>
</context>
<context>
    <name>AccountStep</name>
    <message>
        <source>Where your renders are made, and the token you use there. Kling Desktop asks about your renders with it and sends it nowhere else.</source>
        <translation>レンダリングを行うサービスと、そこで使うトークンです。Kling Desktop はそれでレンダリングの状態を問い合わせるだけで、ほかへは送りません。</translation>
    </message>
    <message>
        <source>Your Kling account</source>
        <translation>Kling アカウント</translation>
    </message>
</context>
<context>
    <name>ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>アカウント(&amp;C)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add renders</source>
        <translation>レンダリングを追加</translation>
    </message>
    <message>
        <source>As the text says, else: {0}</source>
        <translation>テキストに従う。なければ: {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Ids, status links, whole replies, cURL lines and tables are understood.</source>
        <translation>ID、状態のリンク、応答の全文、cURL の行、表を読み取れます。</translation>
    </message>
    <message>
        <source>One id per line, or anything that holds ids</source>
        <translation>1 行に 1 つの ID、または ID を含むもの</translation>
    </message>
    <message>
        <source>Text with task ids</source>
        <translation>タスク ID を含むテキスト</translation>
    </message>
    <message>
        <source>This came from a link or another program. Look at it before you add it.</source>
        <translation>リンクまたは別のプログラムから来たものです。確かめてから追加してください。</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>&amp;Log</source>
        <translation>ログ(&amp;L)</translation>
    </message>
    <message>
        <source>A detailed log also holds each question to the service and its answer&apos;s state. Tokens and signed links are never in it.</source>
        <translation>詳細ログには、サービスへの問い合わせと応答の状態も残ります。トークンと署名付きリンクは決して含まれません。</translation>
    </message>
    <message>
        <source>Decoded by the graphics card, where it can</source>
        <translation>可能なときはグラフィックカードでデコード</translation>
    </message>
    <message>
        <source>Decoded by the processor alone</source>
        <translation>プロセッサーだけでデコード</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Diagnostic &amp;bundle…</source>
        <translation>診断データ(&amp;B)…</translation>
    </message>
    <message>
        <source>If clips stay black or look broken, let the processor decode them. This holds from the next start on.</source>
        <translation>クリップが真っ黒だったり乱れたりするときは、プロセッサーでデコードしてください。次回の起動から有効です。</translation>
    </message>
    <message>
        <source>Open data fol&amp;der</source>
        <translation>データフォルダーを開く(&amp;D)</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Vid&amp;eo</source>
        <translation>動画(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>After {0}: {1}</source>
        <translation>{0} の後: {1}</translation>
    </message>
    <message numerus="yes">
        <source>After {count} renders: {what}</source>
        <translation>
            <numerusform>{count} 件のレンダリングの後: {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>AfterwardsPage</name>
    <message>
        <source>What is ticked is done after renders that end from then on.</source>
        <translation>チェックしたことは、これ以降に終わるレンダリングの後に行われます。</translation>
    </message>
</context>
<context>
    <name>AfterwardsTrials</name>
    <message>
        <source>Sample render (a test)</source>
        <translation>見本のレンダリング (テスト)</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Asking {0} for your renders …</source>
        <translation>{0} にレンダリングを問い合わせています…</translation>
    </message>
    <message>
        <source>The service has not said anything about this render yet.</source>
        <translation>このレンダリングについて、サービスからまだ応答がありません。</translation>
    </message>
    <message>
        <source>This service gives no list of your renders. Add them by their ids.</source>
        <translation>このサービスはレンダリングの一覧を返しません。ID で追加してください。</translation>
    </message>
    <message>
        <source>{0} added, {1} already here.</source>
        <translation>{0} 件追加、{1} 件は登録済みです。</translation>
    </message>
</context>
<context>
    <name>CheckingPage</name>
    <message>
        <source>&amp;Pause checking of all renders</source>
        <translation>すべてのレンダリングの確認を一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>A new start of the program asks again.</source>
        <translation>プログラムを起動し直すと、再び確認します。</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>アカウント(&amp;U)</translation>
    </message>
    <message>
        <source>The pause between two questions about one render is short when it should be ready, and longer before. All questions to the service keep to the second line.</source>
        <translation>1 つのレンダリングへの問い合わせの間隔は、できあがる頃は短く、それまでは長くなります。サービスへの問い合わせ全体は 2 行目の上限を守ります。</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>The settings could not be written: {0}</source>
        <translation>設定を書き込めませんでした: {0}</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Search and filters were cleared to show this render.</source>
        <translation>このレンダリングを表示するため、検索とフィルターを解除しました。</translation>
    </message>
    <message>
        <source>This render is in the archive, which is shown now.</source>
        <translation>このレンダリングはアーカイブにあります。アーカイブを表示しました。</translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message numerus="yes">
        <source>{count} failed taken off the list.</source>
        <translation>
            <numerusform>失敗した {count} 件をリストから外しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} finished taken off the list; files stay.</source>
        <translation>
            <numerusform>完了した {count} 件をリストから外しました。ファイルは残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} taken off the list; files stay.</source>
        <comment>Taken off the list; files stay.</comment>
        <translation>
            <numerusform>{count} 件をリストから外しました。ファイルは残ります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipboardWatch</name>
    <message numerus="yes">
        <source>Add {count} renders</source>
        <comment>Add {count} render</comment>
        <translation>
            <numerusform>{count} 件のレンダリングを追加</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds renders that are not on your list.</source>
        <translation>クリップボードに、リストにないレンダリングがあります。</translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>機能</translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Both clips</source>
        <translation>両方のクリップ</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Back to the list</source>
        <translation>リストに戻る</translation>
    </message>
    <message>
        <source>Compare two clips</source>
        <translation>2 つのクリップを比較</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>左右を入れ替え</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Starred: {0}. The other is rejected.</source>
        <translation>スターを付けました: {0}。もう一方は不採用です。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Frame {0}</source>
        <translation>フレーム {0}</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>次のクリップ</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>次のフレーム</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>前のクリップ</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>前のフレーム</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>フレームを保存</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>イン点を設定</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>アウト点を設定</translation>
    </message>
    <message>
        <source>Shift and drag the picture to take the frame along.</source>
        <translation>Shift を押しながら画面をドラッグすると、フレームを取り出せます。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Wipe: one over the other</source>
        <translation>ワイプ: 一方をもう一方に重ねる</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>CopyRows</name>
    <message>
        <source>&amp;Copy saved clips to a second folder</source>
        <translation>保存したクリップを 2 つ目のフォルダーにコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Enter a folder. Until then nothing is copied.</source>
        <translation>フォルダーを入力してください。それまでは何もコピーしません。</translation>
    </message>
    <message>
        <source>Enter the folder&apos;s whole path.</source>
        <translation>フォルダーの完全なパスを入力してください。</translation>
    </message>
    <message>
        <source>Nothing is replaced there, and the folder is not made.</source>
        <translation>そこにあるものは置き換えず、フォルダーも作りません。</translation>
    </message>
    <message>
        <source>Second f&amp;older</source>
        <translation>2 つ目のフォルダー(&amp;O)</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>2 つ目のフォルダー</translation>
    </message>
    <message>
        <source>Test the copy</source>
        <translation>コピーをテスト</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>It could not be saved: {0}</source>
        <translation>保存できませんでした: {0}</translation>
    </message>
    <message>
        <source>No program opens folders here. It is {0}</source>
        <translation>フォルダーを開くプログラムがありません。場所は {0} です</translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation>診断データを保存</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>{0} として保存しました</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Diagnostic bundle</source>
        <translation>診断データ</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>何もありません。</translation>
    </message>
    <message>
        <source>Save as .zip…</source>
        <translation>.zip として保存…</translation>
    </message>
    <message>
        <source>This is all that the bundle holds. Tokens, links and the name of your home folder are left out. Nothing is sent: save it, and pass it on if you like.</source>
        <translation>診断データの中身はこれだけです。トークン、リンク、ホームフォルダーの名前は除いてあります。何も送信されません。保存して、必要なら渡してください。</translation>
    </message>
</context>
<context>
    <name>EndAnnouncer</name>
    <message>
        <source>Failed: {0}</source>
        <translation>失敗: {0}</translation>
    </message>
    <message>
        <source>Finished: {0}</source>
        <translation>完了: {0}</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>未保存: {0}</translation>
    </message>
    <message>
        <source>{0} finished, {1} failed.</source>
        <translation>{0} 件完了、{1} 件失敗。</translation>
    </message>
    <message numerus="yes">
        <source>{count} clips could not be saved.</source>
        <translation>
            <numerusform>{count} 件のクリップを保存できませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders failed.</source>
        <translation>
            <numerusform>{count} 件のレンダリングが失敗しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders finished.</source>
        <translation>
            <numerusform>{count} 件のレンダリングが完了しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndWatch</name>
    <message>
        <source>Failed: {0}</source>
        <translation>失敗: {0}</translation>
    </message>
    <message>
        <source>Finished: {0}</source>
        <translation>完了: {0}</translation>
    </message>
    <message>
        <source>{0} finished, {1} failed while you were away.</source>
        <translation>離れている間に {0} 件完了、{1} 件失敗しました。</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders failed while you were away.</source>
        <translation>
            <numerusform>離れている間に {count} 件のレンダリングが失敗しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders finished while you were away.</source>
        <translation>
            <numerusform>離れている間に {count} 件のレンダリングが完了しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>All seen: {0} starred, {1} rejected</source>
        <translation>すべて視聴しました: スター {0} 件、不採用 {1} 件</translation>
    </message>
    <message>
        <source>Archive {0} rejected</source>
        <translation>不採用の {0} 件をアーカイブ</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>リストに戻る</translation>
    </message>
    <message>
        <source>Go back with [ to look again; Esc leaves.</source>
        <translation>[ で戻って見直せます。Esc で終わります。</translation>
    </message>
    <message>
        <source>The end: {0} starred, {1} rejected, {2} not seen</source>
        <translation>終わり: スター {0} 件、不採用 {1} 件、未視聴 {2} 件</translation>
    </message>
</context>
<context>
    <name>Expiring</name>
    <message>
        <source>Save all expiring</source>
        <translation>期限間近のものをすべて保存</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All, the archive too ({0})</source>
        <translation>すべて、アーカイブも ({0})</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV (表計算ソフト用)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>リストを書き出す</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>JSON, for other programs</source>
        <translation>JSON (ほかのプログラム用)</translation>
    </message>
    <message>
        <source>Names, notes, states, times and costs. Tokens and the links of clips are left out.</source>
        <translation>名前、メモ、状態、時間、費用。トークンとクリップのリンクは除きます。</translation>
    </message>
    <message>
        <source>Renders</source>
        <translation>レンダリング</translation>
    </message>
    <message>
        <source>Those chosen ({0})</source>
        <translation>選んだもの ({0})</translation>
    </message>
    <message>
        <source>Those shown now ({0})</source>
        <translation>今表示中のもの ({0})</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Error copied.</source>
        <translation>エラーをコピーしました。</translation>
    </message>
    <message>
        <source>Request id copied.</source>
        <translation>リクエスト ID をコピーしました。</translation>
    </message>
    <message>
        <source>The service gave no reason.</source>
        <translation>サービスは理由を示しませんでした。</translation>
    </message>
    <message>
        <source>The service gave no request id.</source>
        <translation>サービスはリクエスト ID を示しませんでした。</translation>
    </message>
</context>
<context>
    <name>FilterPane</name>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>The demo could not be started.</source>
        <translation>デモを開始できませんでした。</translation>
    </message>
    <message>
        <source>The demo opens in a window of its own.</source>
        <translation>デモは別のウィンドウで開きます。</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完了(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>スキップ(&amp;S)</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>次へ(&amp;X)</translation>
    </message>
</context>
<context>
    <name>FolderButton</name>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>FollowUpRows</name>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>テスト中…</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Copied: {0}</source>
        <translation>コピーしました: {0}</translation>
    </message>
    <message>
        <source>Id copied.</source>
        <translation>ID をコピーしました。</translation>
    </message>
    <message>
        <source>Link copied. It ends some day; until then anyone who has it can look.</source>
        <translation>リンクをコピーしました。いずれ無効になりますが、それまでは持っている人なら誰でも見られます。</translation>
    </message>
    <message>
        <source>Link copied. It ends {0}; until then anyone who has it can look.</source>
        <translation>リンクをコピーしました。{0} に無効になりますが、それまでは持っている人なら誰でも見られます。</translation>
    </message>
    <message>
        <source>Link copied. It has probably ended: {0}.</source>
        <translation>リンクをコピーしました。おそらくもう無効です: {0}。</translation>
    </message>
    <message>
        <source>No file manager answered. The clip is at {0}</source>
        <translation>ファイルマネージャーが応答しません。クリップの場所は {0} です</translation>
    </message>
    <message>
        <source>No player answered. The clip is at {0}</source>
        <translation>プレーヤーが応答しません。クリップの場所は {0} です</translation>
    </message>
    <message>
        <source>Not saved yet. Saving it now: drag again when it is saved.</source>
        <translation>まだ保存されていません。今保存しています。保存できたら、もう一度ドラッグしてください。</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>パスをコピーしました。</translation>
    </message>
    <message>
        <source>There is no clip to drag yet.</source>
        <translation>ドラッグできるクリップがまだありません。</translation>
    </message>
    <message>
        <source>This is not a video any more: {0}</source>
        <translation>これはもう動画ではありません: {0}</translation>
    </message>
    <message>
        <source>What is saved goes along. The rest is being saved: drag it after that.</source>
        <translation>保存済みのものだけ取り出します。残りは保存中です。終わってからドラッグしてください。</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Hear its sound</source>
        <translation>この音声を聞く</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>こちらを残す</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>Star it, and reject the other ({0})</source>
        <translation>これにスターを付け、もう一方を不採用にする ({0})</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Turn its sound off</source>
        <translation>この音声を消す</translation>
    </message>
    <message>
        <source>Video {0} of {1}</source>
        <translation>動画 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Folder of clips…</source>
        <translation>クリップのフォルダー…</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>リストを取り込む</translation>
    </message>
    <message>
        <source>Take in lists that were exported here or on another computer, or the JSON files that are saved beside clips. Renders that are on your list keep what you made of them; only what is missing is filled in. It can be undone.</source>
        <translation>ここや別のコンピューターで書き出したリスト、またはクリップの横に保存された JSON ファイルを取り込みます。リストにあるレンダリングは整理した内容をそのまま残し、足りないものだけを補います。元に戻せます。</translation>
    </message>
</context>
<context>
    <name>InsertButton</name>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>A picture holds no ids. Paste text, links or text files.</source>
        <translation>画像に ID は含まれません。テキスト、リンク、テキストファイルを貼り付けてください。</translation>
    </message>
    <message>
        <source>Add renders from files</source>
        <translation>ファイルからレンダリングを追加</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>On the list already: {0}.</source>
        <translation>すでにリストにあります: {0}。</translation>
    </message>
    <message>
        <source>Text files ({0})</source>
        <translation>テキストファイル ({0})</translation>
    </message>
    <message>
        <source>There is nothing in these files.</source>
        <translation>これらのファイルには何もありません。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Done again: {0}.</source>
        <translation>やり直しました: {0}。</translation>
    </message>
    <message>
        <source>Nothing to take back: it was changed again since.</source>
        <translation>元に戻せるものはありません。その後に変更されています。</translation>
    </message>
    <message>
        <source>Undone: {0}.</source>
        <translation>元に戻しました: {0}。</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>{count} archived; files stay.</source>
        <comment>Archived; files stay.</comment>
        <translation>
            <numerusform>{count} 件をアーカイブしました。ファイルは残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} back on the list.</source>
        <comment>Back on the list.</comment>
        <translation>
            <numerusform>{count} 件をリストに戻しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} marked as not seen.</source>
        <comment>Marked as not seen.</comment>
        <translation>
            <numerusform>{count} 件を未視聴にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} marked as seen.</source>
        <comment>Marked as seen.</comment>
        <translation>
            <numerusform>{count} 件を視聴済みにしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} no longer rejected.</source>
        <comment>No longer rejected.</comment>
        <translation>
            <numerusform>{count} 件の不採用を取り消しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rejected.</source>
        <comment>Rejected.</comment>
        <translation>
            <numerusform>{count} 件を不採用にしました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>{0} として保存しました</translation>
    </message>
    <message>
        <source>Videos ({0})</source>
        <translation>動画 ({0})</translation>
    </message>
    <message>
        <source>Where is this clip?</source>
        <translation>このクリップはどこですか？</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key</source>
        <translation>キーを押してください</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>&amp;Default</source>
        <translation>既定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Move it here</source>
        <translation>ここに移す(&amp;M)</translation>
    </message>
    <message>
        <source>All to de&amp;fault</source>
        <translation>すべて既定に戻す(&amp;F)</translation>
    </message>
    <message>
        <source>Another command has a key of it by now.</source>
        <translation>そのキーは今、別のコマンドで使われています。</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>消す(&amp;L)</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>このキーはすでに割り当て済みです。</translation>
    </message>
    <message>
        <source>It has {0} keys already. Clear them first.</source>
        <translation>すでに {0} 個のキーがあります。先に消してください。</translation>
    </message>
    <message>
        <source>Mark a command, and press a key in the field.</source>
        <translation>コマンドを選び、欄の中でキーを押してください。</translation>
    </message>
    <message>
        <source>N&amp;ew key</source>
        <translation>新しいキー(&amp;E)</translation>
    </message>
    <message>
        <source>Search by what it does, or by key</source>
        <translation>機能またはキーで検索</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>{0} is already “{1}”.</source>
        <translation>{0} はすでに「{1}」です。</translation>
    </message>
</context>
<context>
    <name>LastFrames</name>
    <message>
        <source>Copied: {0}</source>
        <translation>コピーしました: {0}</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>{0} として保存しました</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>There is no clip to take a frame from.</source>
        <translation>フレームを取り出せるクリップがありません。</translation>
    </message>
    <message>
        <source>{0} last frames saved, {1} not: {2}</source>
        <translation>最後のフレームを {0} 件保存、{1} 件は保存できませんでした: {2}</translation>
    </message>
    <message>
        <source>{0} – last frame</source>
        <translation>{0} – 最後のフレーム</translation>
    </message>
    <message numerus="yes">
        <source>{count} last frames saved beside their clips.</source>
        <translation>
            <numerusform>最後のフレーム {count} 件をクリップの横に保存しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>It comes as libraries of their own, in {0}. You may put your own builds of the same version in their place: the program then runs with them.</source>
        <translation>独立したライブラリとして {0} にあります。同じバージョンの自作のものに置き換えると、プログラムはそれで動きます。</translation>
    </message>
    <message>
        <source>Its terms are below.</source>
        <translation>条項は以下のとおりです。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Search names and terms</source>
        <translation>名前と条項を検索</translation>
    </message>
    <message>
        <source>{0}. The package brings no text of it.</source>
        <translation>{0}。パッケージに本文は含まれていません。</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>アカウント別</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>プロジェクト別</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Expires soonest</source>
        <translation>期限の近い順</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Finished last</source>
        <translation>完了の新しい順</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>リストの並び順</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>順序を逆にする</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export list</source>
        <translation>リストを書き出す</translation>
    </message>
    <message>
        <source>The list could not be written: {0}</source>
        <translation>リストを書き込めませんでした: {0}</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders exported to {target}</source>
        <comment>One render exported to {target}</comment>
        <translation>
            <numerusform>{count} 件のレンダリングを {target} に書き出しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListImport</name>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Folder of clips</source>
        <translation>クリップのフォルダー</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>リストを取り込む</translation>
    </message>
    <message>
        <source>Lists ({0})</source>
        <translation>リスト ({0})</translation>
    </message>
    <message>
        <source>Set up an account first, in Settings: renders belong to one.</source>
        <translation>先に設定でアカウントを作ってください。レンダリングはアカウントに属します。</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Renders</source>
        <translation>レンダリング</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>アニメーション(&amp;M)</translation>
    </message>
    <message>
        <source>100 % is the size that your system uses for text.</source>
        <translation>100% はシステムの文字サイズです。</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>コントラスト(&amp;O)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Less: no clip starts by itself, nothing blinks</source>
        <translation>減らす: クリップは自動で始まらず、点滅もしません</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>More</source>
        <translation>高く</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>今すぐ再起動</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字サイズ(&amp;X)</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>テーマ(&amp;E)</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>言語は次の起動時に変わります。</translation>
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
        <translation>デモ – Kling Desktop</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>できること</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>They are numbered in the order of the list: Shot 1, Shot 2 …</source>
        <translation>リストの順に番号が付きます: Shot 1、Shot 2…</translation>
    </message>
    <message>
        <source>Without a name, the id stands in its place.</source>
        <translation>名前がなければ、代わりに ID を表示します。</translation>
    </message>
</context>
<context>
    <name>NameRows</name>
    <message>
        <source>&amp;Insert</source>
        <translation>挿入(&amp;I)</translation>
    </message>
    <message>
        <source>Dawn over the pines</source>
        <translation>松林の夜明け</translation>
    </message>
    <message>
        <source>For example {0}</source>
        <translation>例: {0}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Into a sub-folder</source>
        <translation>サブフォルダーに入れる</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>名前(&amp;M)</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>スタジオ</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Their notes differ. What you write here replaces all of them.</source>
        <translation>メモがそれぞれ異なります。ここに書いた内容ですべて置き換えます。</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Add a note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>NoteRouting</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>&amp;Closing the window leaves the program in the tray</source>
        <translation>ウィンドウを閉じてもトレイで動き続ける(&amp;C)</translation>
    </message>
    <message>
        <source>Also while Kling Desktop is the window in &amp;front</source>
        <translation>Kling Desktop が前面にあるときも(&amp;F)</translation>
    </message>
    <message>
        <source>In the tray, everything goes on; Quit ends it.</source>
        <translation>トレイではすべてが続きます。「終了」で終わります。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Only when a render fails</source>
        <translation>レンダリングが失敗したときだけ</translation>
    </message>
    <message>
        <source>Several at once are told as one. The bell of a render says whether it is told of. Where the desktop shows no notifications, the window tells by itself.</source>
        <translation>同時のものはまとめて知らせます。知らせるかどうかは、レンダリングごとの通知で決まります。デスクトップが通知を表示しないときは、ウィンドウが知らせます。</translation>
    </message>
    <message>
        <source>Show an icon in the t&amp;ray</source>
        <translation>トレイにアイコンを表示(&amp;R)</translation>
    </message>
    <message>
        <source>Te&amp;ll me</source>
        <translation>通知(&amp;L)</translation>
    </message>
    <message>
        <source>This desktop has no tray now. Closing the window ends the program.</source>
        <translation>このデスクトップには今、トレイがありません。ウィンドウを閉じるとプログラムは終わります。</translation>
    </message>
    <message>
        <source>When renders end</source>
        <translation>レンダリングが終わったとき</translation>
    </message>
    <message>
        <source>With the &amp;desktop&apos;s sound</source>
        <translation>デスクトップの音を鳴らす(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Archive rejected</source>
        <translation>不採用をアーカイブ</translation>
    </message>
    <message>
        <source>Archive {0} rejected</source>
        <translation>不採用の {0} 件をアーカイブ</translation>
    </message>
    <message>
        <source>Bell: {0}</source>
        <translation>通知: {0}</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>リストに戻す</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>未視聴にする</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>視聴済みにする</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>すべて一時停止</translation>
    </message>
    <message>
        <source>Pause checking</source>
        <translation>確認を一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>やり直す: {0}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不採用にする</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>すべて再開</translation>
    </message>
    <message>
        <source>Resume checking</source>
        <translation>確認を再開</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>もう一度保存</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>Take rejection back</source>
        <translation>不採用を取り消す</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>元に戻す: {0}</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
    </message>
</context>
<context>
    <name>OpenRequests</name>
    <message>
        <source>The link holds more than ids and their kind, so it was left alone.</source>
        <translation>リンクに ID と種類以外のものがあるため、何もしませんでした。</translation>
    </message>
    <message>
        <source>The link holds too much. Paste the ids instead.</source>
        <translation>リンクの中身が多すぎます。代わりに ID を貼り付けてください。</translation>
    </message>
    <message>
        <source>The link names a kind of render that is not known here.</source>
        <translation>リンクにあるレンダリングの種類は、ここでは知られていません。</translation>
    </message>
    <message>
        <source>The link names no render.</source>
        <translation>リンクにレンダリングがありません。</translation>
    </message>
    <message>
        <source>There is nothing in these files.</source>
        <translation>これらのファイルには何もありません。</translation>
    </message>
    <message>
        <source>What the link calls an id cannot be one.</source>
        <translation>リンクで ID とされているものは、ID ではありえません。</translation>
    </message>
</context>
<context>
    <name>Organising</name>
    <message>
        <source>Bell for failures: you are told only if it fails.</source>
        <translation>失敗時のみ通知: 失敗したときだけお知らせします。</translation>
    </message>
    <message>
        <source>Bell off: you are not told of its end.</source>
        <translation>通知オフ: 終わってもお知らせしません。</translation>
    </message>
    <message>
        <source>Bell on: you are told when it ends.</source>
        <translation>通知オン: 終わったらお知らせします。</translation>
    </message>
    <message numerus="yes">
        <source>Note kept for {count} renders.</source>
        <comment>Note kept.</comment>
        <translation>
            <numerusform>{count} 件のレンダリングにメモを保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note removed.</source>
        <translation>メモを削除しました。</translation>
    </message>
    <message>
        <source>Now in no project.</source>
        <translation>プロジェクトから外しました。</translation>
    </message>
    <message>
        <source>Now in the project {0}.</source>
        <translation>プロジェクト {0} に入れました。</translation>
    </message>
    <message numerus="yes">
        <source>Tags of {count} changed.</source>
        <comment>Tags changed.</comment>
        <translation>
            <numerusform>{count} 件のタグを変更しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is gone; the id stands in its place.</source>
        <translation>名前を消しました。代わりに ID を表示します。</translation>
    </message>
    <message numerus="yes">
        <source>{count} renamed.</source>
        <comment>Renamed.</comment>
        <translation>
            <numerusform>{count} 件の名前を変更しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} starred.</source>
        <comment>Starred.</comment>
        <translation>
            <numerusform>{count} 件にスターを付けました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} stars removed.</source>
        <comment>Star removed.</comment>
        <translation>
            <numerusform>{count} 件のスターを外しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <source>Add to a project</source>
        <translation>プロジェクトに追加</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日時</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID をコピー</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了日時</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Link ends</source>
        <translation>リンクの期限</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
</context>
<context>
    <name>PaceRows</name>
    <message>
        <source> a second</source>
        <translation> 回/秒</translation>
    </message>
    <message>
        <source> at once</source>
        <translation> 件同時</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>問い合わせ(&amp;Q)</translation>
    </message>
    <message>
        <source>Ask &amp;every</source>
        <translation>問い合わせの間隔(&amp;E)</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>最長の間隔</translation>
    </message>
    <message>
        <source>Questions a second</source>
        <translation>1 秒あたりの問い合わせ</translation>
    </message>
    <message>
        <source>Shortest pause</source>
        <translation>最短の間隔</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>最長 </translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Action or render</source>
        <translation>操作またはレンダリング</translation>
    </message>
    <message>
        <source>Action, or name, id, project or tag of a render</source>
        <translation>操作、またはレンダリングの名前、ID、プロジェクト、タグ</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>当てはまるものはありません。</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>当てはまるもの</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Choose a render in the list.</source>
        <translation>リストからレンダリングを選んでください。</translation>
    </message>
    <message>
        <source>No clip to show yet</source>
        <translation>表示できるクリップがまだありません</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>選択なし</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders chosen</source>
        <translation>
            <numerusform>{count} 件のレンダリングを選択中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Open in default player</source>
        <translation>既定のプレーヤーで開く</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>プレーヤー</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
</context>
<context>
    <name>ProgramRows</name>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>After &amp;renders</source>
        <translation>対象のレンダリング(&amp;R)</translation>
    </message>
    <message>
        <source>It gets no arguments.</source>
        <translation>引数はありません。</translation>
    </message>
    <message>
        <source>Progra&amp;m</source>
        <translation>プログラム(&amp;M)</translation>
    </message>
    <message>
        <source>Run a &amp;program after renders</source>
        <translation>レンダリングの後にプログラムを実行(&amp;P)</translation>
    </message>
    <message>
        <source>Test the program</source>
        <translation>プログラムをテスト</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>制限時間(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>Leave it empty to take it out of its project.</source>
        <translation>空にするとプロジェクトから外します。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Type to find one that is in use. Empty means none.</source>
        <translation>入力すると使用中のものを探せます。空なら「なし」です。</translation>
    </message>
</context>
<context>
    <name>ProxyRows</name>
    <message>
        <source>&amp;Proxy</source>
        <translation>プロキシ(&amp;P)</translation>
    </message>
    <message>
        <source>Addresses of this computer are always asked directly.</source>
        <translation>このコンピューターのアドレスには常に直接問い合わせます。</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Enter its address and port. Until then nothing changes.</source>
        <translation>アドレスとポートを入力してください。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Only proxies that speak http can be used. Leave out what stands before ://.</source>
        <translation>使えるのは http のプロキシだけです。:// より前を取り除いてください。</translation>
    </message>
    <message>
        <source>Proxy add&amp;ress</source>
        <translation>プロキシのアドレス(&amp;R)</translation>
    </message>
    <message>
        <source>The port is missing: the number behind a colon, as in proxy.example.com:3128.</source>
        <translation>ポートがありません。proxy.example.com:3128 のように、コロンの後の数字です。</translation>
    </message>
    <message>
        <source>This address holds a log-in, which would be kept in a plain file. Leave it out, and use a proxy that asks for none.</source>
        <translation>このアドレスにはログイン情報があり、平文のファイルに残ってしまいます。取り除いて、ログイン不要のプロキシを使ってください。</translation>
    </message>
    <message>
        <source>This is not a proxy&apos;s address. It should look like proxy.example.com:3128.</source>
        <translation>プロキシのアドレスではありません。proxy.example.com:3128 のような形です。</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>The service&apos;s last reply</source>
        <translation>サービスの最後の応答</translation>
    </message>
    <message>
        <source>{0}. Tokens and the secret part of links are left out.</source>
        <translation>{0}。トークンとリンクの秘密の部分は除いてあります。</translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>Copy the reply</source>
        <translation>応答をコピー</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>The service has not said anything about it yet.</source>
        <translation>サービスからまだ応答がありません。</translation>
    </message>
    <message>
        <source>Tokens and the secret part of links are left out.</source>
        <translation>トークンとリンクの秘密の部分は除いてあります。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>テキストをコピー</translation>
    </message>
    <message>
        <source>Open web page</source>
        <translation>Web ページを開く</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>問題を報告</translation>
    </message>
    <message>
        <source>Say what you did, what happened, and what you expected. The files below go with it. Tokens, links and the name of your home folder are left out. Nothing is sent: copy the text or save it, and pass it on.</source>
        <translation>何をして、何が起き、何を期待していたかを書いてください。下のファイルが付きます。トークン、リンク、ホームフォルダーの名前は除いてあります。何も送信されません。テキストをコピーするか保存して、渡してください。</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>何が起きましたか？</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>No saved clip is shown in the list.</source>
        <translation>リストに保存済みのクリップがありません。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>Back to the list</source>
        <translation>リストに戻る</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>次のクリップ</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不採用にする</translation>
    </message>
    <message>
        <source>Reject, and go on</source>
        <translation>不採用にして次へ</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>The clip before</source>
        <translation>前のクリップ</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>not possible now</source>
        <translation>今は使えません</translation>
    </message>
</context>
<context>
    <name>SavingOffers</name>
    <message>
        <source>Save clips as soon as they are finishe&amp;d</source>
        <translation>クリップが完成したらすぐ保存(&amp;D)</translation>
    </message>
    <message>
        <source>Write a &amp;checksum beside each clip (SHA-256)</source>
        <translation>各クリップの横にチェックサム (SHA-256) を書き込む(&amp;C)</translation>
    </message>
    <message>
        <source>Write what is known of the &amp;render beside each clip (JSON)</source>
        <translation>各クリップの横にレンダリングの情報 (JSON) を書き込む(&amp;R)</translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message>
        <source> KiB/s, all together</source>
        <translation> KiB/秒 (合計)</translation>
    </message>
    <message>
        <source>Clips at &amp;once</source>
        <translation>同時に保存するクリップ(&amp;O)</translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation>保存先フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>保存先フォルダー</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Speed &amp;limit</source>
        <translation>速度制限(&amp;L)</translation>
    </message>
</context>
<context>
    <name>SavingStep</name>
    <message>
        <source>Download &amp;folder</source>
        <translation>保存先フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>保存先フォルダー</translation>
    </message>
    <message>
        <source>Links to clips die within days; what is saved here stays.</source>
        <translation>クリップのリンクは数日で切れます。ここに保存したものは残ります。</translation>
    </message>
    <message>
        <source>Where your clips go</source>
        <translation>クリップの保存先</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear search</source>
        <translation>検索を消す</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search, or state:failed</source>
        <translation>検索、または state:failed</translation>
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
        <translation>アカウント(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>詳細設定(&amp;V)</translation>
    </message>
    <message>
        <source>Af&amp;ter a render</source>
        <translation>レンダリングの後(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;hecking</source>
        <translation>確認(&amp;H)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Ke&amp;yboard</source>
        <translation>キーボード(&amp;Y)</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>外観(&amp;K)</translation>
    </message>
    <message>
        <source>Savin&amp;g</source>
        <translation>保存(&amp;G)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>その働きをするキーはありません。</translation>
    </message>
    <message>
        <source>Search by what it does, or by key</source>
        <translation>機能またはキーで検索</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>キーを検索</translation>
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
        <translation>速度 ({0})</translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation>速度: {0}</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {0} of {1}</source>
        <translation>手順 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>Stills</name>
    <message>
        <source>Frame saved: {0}</source>
        <translation>フレームを保存しました: {0}</translation>
    </message>
    <message>
        <source>Frame {0} copied.</source>
        <translation>フレーム {0} をコピーしました。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>The frame could not be saved: {0}</source>
        <translation>フレームを保存できませんでした: {0}</translation>
    </message>
    <message>
        <source>{0} – frame {1}</source>
        <translation>{0} – フレーム {1}</translation>
    </message>
</context>
<context>
    <name>StrangersDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>The list has renders of accounts that are not known here.</source>
        <translation>リストに、ここにないアカウントのレンダリングがあります。</translation>
    </message>
    <message>
        <source>Whose renders are these?</source>
        <translation>どのアカウントのレンダリングですか？</translation>
    </message>
    <message>
        <source>{0}, renders: {1}</source>
        <translation>{0}、レンダリング: {1}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this note</source>
        <translation>この知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Checking is paused. Nothing is asked, and nothing new is saved.</source>
        <translation>確認は一時停止中です。問い合わせも、新しい保存も行いません。</translation>
    </message>
    <message>
        <source>Enter token</source>
        <translation>トークンを入力</translation>
    </message>
    <message>
        <source>No renders yet</source>
        <translation>レンダリングはまだありません</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The keyring stayed locked.</source>
        <translation>キーリングはロックされたままです。</translation>
    </message>
    <message>
        <source>There is no token for {0}, so nothing is asked there.</source>
        <translation>{0} のトークンがないため、そこには問い合わせません。</translation>
    </message>
    <message>
        <source>This computer is offline. Checking goes on once it is back.</source>
        <translation>このコンピューターはオフラインです。つながると確認を再開します。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Without a keyring it is forgotten at each quit.</source>
        <translation>キーリングがないと、終了するたびに忘れられます。</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>{amount} free</source>
        <translation>空き {amount}</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>Here the system&apos;s settings choose which programs start.</source>
        <translation>ここでは、起動するプログラムをシステムの設定で選びます。</translation>
    </message>
    <message>
        <source>It starts in the background, and watches over what is on your list.</source>
        <translation>バックグラウンドで始まり、リストにあるものを見守ります。</translation>
    </message>
    <message>
        <source>Offer to add renders whose ids are &amp;copied</source>
        <translation>ID をコピーしたレンダリングの追加を提案(&amp;C)</translation>
    </message>
    <message>
        <source>Start when you log &amp;in</source>
        <translation>ログイン時に起動(&amp;I)</translation>
    </message>
    <message>
        <source>The clipboard is looked at only while the window is in front. Nothing of it is kept, and nothing is added before you say so.</source>
        <translation>クリップボードを見るのは、ウィンドウが前面にあるときだけです。中身は残さず、同意なしに追加もしません。</translation>
    </message>
    <message>
        <source>The system did not take that over: {0}</source>
        <translation>システムに受け付けられませんでした: {0}</translation>
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
        <translation>標準の列</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Activity</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>New tag</source>
        <translation>新しいタグ</translation>
    </message>
    <message>
        <source>New tag, then Enter; several with commas</source>
        <translation>新しいタグを入力して Enter。複数はカンマ区切り</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
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
        <translation>トークン(&amp;T)</translation>
    </message>
    <message>
        <source>Secret&amp;Key</source>
        <translation>Secret&amp;Key</translation>
    </message>
    <message>
        <source>Show the SecretKey</source>
        <translation>SecretKey を表示</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>トークンを表示</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Main toolbar</source>
        <translation>メインツールバー</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>TotalsDialog</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All renders on the list and in the archive. A cost is what the service told; only equal units are added up.</source>
        <translation>リストとアーカイブのすべてのレンダリングです。費用はサービスが示したもので、同じ単位だけを合計します。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストとしてコピー</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Rendered in</source>
        <translation>レンダリング時間</translation>
    </message>
    <message>
        <source>Renders</source>
        <translation>レンダリング数</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画の長さ</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Move {0} ({1}) to the trash? The render stays on the list.</source>
        <translation>{0} ({1}) をゴミ箱に移動しますか？レンダリングはリストに残ります。</translation>
    </message>
    <message numerus="yes">
        <source>Move {count} files ({size}) to the trash? The renders stay on the list.</source>
        <translation>
            <numerusform>{count} 個のファイル ({size}) をゴミ箱に移動しますか？レンダリングはリストに残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not moved to the trash, so it stays where it is: {0}</source>
        <translation>ゴミ箱に移動できず、元の場所に残っています: {0}</translation>
    </message>
    <message>
        <source>{0} moved to the trash, {1} not, which stay where they are: {2}</source>
        <translation>{0} 件をゴミ箱に移動、{1} 件は移動できず元の場所に残っています: {2}</translation>
    </message>
    <message numerus="yes">
        <source>{count} files moved to the trash.</source>
        <comment>Moved to the trash.</comment>
        <translation>
            <numerusform>{count} 個のファイルをゴミ箱に移動しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show window</source>
        <translation>ウィンドウを表示</translation>
    </message>
</context>
<context>
    <name>TrayKeeper</name>
    <message>
        <source>Kling Desktop goes on in the tray</source>
        <translation>Kling Desktop はトレイで動き続けます</translation>
    </message>
    <message>
        <source>To end it, choose Quit in the menu of its icon.</source>
        <translation>終わらせるには、アイコンのメニューで「終了」を選んでください。</translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>&amp;Try the demo</source>
        <translation>デモを試す(&amp;T)</translation>
    </message>
    <message>
        <source>Add your first renders</source>
        <translation>最初のレンダリングを追加</translation>
    </message>
    <message>
        <source>Nothing to add yet? The demo opens a window of its own with eight sample renders. It touches neither your list nor your keyring.</source>
        <translation>まだ追加するものがありませんか？デモは、8 件の見本のある別ウィンドウを開きます。あなたのリストにもキーリングにも触れません。</translation>
    </message>
    <message>
        <source>Paste into the window with {0}, or drop there, whatever holds ids:</source>
        <translation>{0} でウィンドウに貼り付けるか、ID を含むものをドロップしてください:</translation>
    </message>
    <message>
        <source>Paste into the window, or drop there, whatever holds ids:</source>
        <translation>ウィンドウに貼り付けるか、ID を含むものをドロップしてください:</translation>
    </message>
    <message>
        <source>Status links</source>
        <translation>状態のリンク</translation>
    </message>
    <message>
        <source>Task ids</source>
        <translation>タスク ID</translation>
    </message>
    <message>
        <source>Whole replies</source>
        <translation>応答の全文</translation>
    </message>
    <message>
        <source>cURL lines</source>
        <translation>cURL の行</translation>
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
        <translation>手動で確認 (ヘルプメニュー)</translation>
    </message>
    <message>
        <source>Asked for once a week</source>
        <translation>週に一度確認</translation>
    </message>
    <message>
        <source>Never asked for</source>
        <translation>確認しない</translation>
    </message>
    <message>
        <source>Never asked for: this build has no releases feed</source>
        <translation>確認しない: このビルドには配布元がありません</translation>
    </message>
    <message>
        <source>{0} is asked for the newest version&apos;s number, and told nothing. Nothing is downloaded by itself.</source>
        <translation>{0} に最新版の番号を問い合わせるだけで、何も知らせません。自動でのダウンロードはしません。</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Asking for the newest version …</source>
        <translation>最新版を問い合わせています…</translation>
    </message>
    <message>
        <source>Kling Desktop {0} is the newest version.</source>
        <translation>Kling Desktop {0} は最新版です。</translation>
    </message>
    <message>
        <source>No program opens web pages here. The page is {0}</source>
        <translation>Web ページを開くプログラムがありません。ページは {0} です</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation>このバージョンをスキップ</translation>
    </message>
    <message>
        <source>The answer about the newest version cannot be used. Try again later.</source>
        <translation>最新版についての応答を読み取れません。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The newest version could not be asked for. Look at the connection, then try again.</source>
        <translation>最新版を問い合わせられませんでした。接続を確かめて、もう一度試してください。</translation>
    </message>
    <message>
        <source>Version {0} is there.</source>
        <translation>バージョン {0} が出ています。</translation>
    </message>
</context>
<context>
    <name>VideoTabs</name>
    <message>
        <source>Video {0}</source>
        <translation>動画 {0}</translation>
    </message>
    <message>
        <source>Videos of this render</source>
        <translation>このレンダリングの動画</translation>
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
        <translation>アドレス(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;fter renders</source>
        <translation>対象のレンダリング(&amp;F)</translation>
    </message>
    <message>
        <source>H&amp;eader</source>
        <translation>ヘッダー(&amp;E)</translation>
    </message>
    <message>
        <source>Its value is kept in the keyring alone.</source>
        <translation>その値はキーリングにだけ置かれます。</translation>
    </message>
    <message>
        <source>Name, if one is wanted</source>
        <translation>名前 (任意)</translation>
    </message>
    <message>
        <source>No redirect is followed. The account&apos;s token never goes there.</source>
        <translation>リダイレクトには従いません。アカウントのトークンがそこへ行くことはありません。</translation>
    </message>
    <message>
        <source>Send a &amp;webhook after renders</source>
        <translation>レンダリングの後に Webhook を送る(&amp;W)</translation>
    </message>
    <message>
        <source>Test the webhook</source>
        <translation>Webhook をテスト</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>ヘッダーの値</translation>
    </message>
    <message>
        <source>What stands in braces is put in when it is sent. Never a token.</source>
        <translation>波かっこの中身は送るときに入ります。トークンは決して入りません。</translation>
    </message>
    <message>
        <source>Without https, others in this network can read along.</source>
        <translation>https でないと、このネットワークのほかの人に読まれます。</translation>
    </message>
</context>
<context>
    <name>_Edit</name>
    <message>
        <source># Paste {0}: {1} characters</source>
        <translation># 貼り付け {0}: {1} 文字</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>{0} を閉じる</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Ready</source>
        <translation>利用可能</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Kling Desktop</source>
        <translation>Kling Desktop について</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Archive rejected</source>
        <translation>不採用をアーカイブ</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>保存をキャンセル</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>更新を確認</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Clear failed</source>
        <translation>失敗分を片付ける</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>完了分を片付ける</translation>
    </message>
    <message>
        <source>Clear in and out points</source>
        <translation>イン点とアウト点を消す</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation>エラーをコピー</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>ファイルをコピー</translation>
    </message>
    <message>
        <source>Copy frame</source>
        <translation>フレームをコピー</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID をコピー</translation>
    </message>
    <message>
        <source>Copy last frame</source>
        <translation>最後のフレームをコピー</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>リクエスト ID をコピー</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Delete file…</source>
        <translation>ファイルを削除…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Diagnostic bundle…</source>
        <translation>診断データ…</translation>
    </message>
    <message>
        <source>Expires soonest</source>
        <translation>期限の近い順</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>リストを書き出す…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>速く</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>はじめに…</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>ファイルから追加…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>リストを取り込む…</translation>
    </message>
    <message>
        <source>Import recent</source>
        <translation>最近のものを取り込む</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>全画面を終了</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>場所を指定…</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>音量を上げる</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>未視聴にする</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>次のクリップ</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>次のフレーム</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次のペイン</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>メモ…</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>データフォルダーを開く</translation>
    </message>
    <message>
        <source>Open in default player</source>
        <translation>既定のプレーヤーで開く</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>すべて一時停止</translation>
    </message>
    <message>
        <source>Pause checking</source>
        <translation>確認を一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>前のクリップ</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>前のフレーム</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前のペイン</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Project…</source>
        <translation>プロジェクト…</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>音量を下げる</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不採用にする</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>リストから外す</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>問題を報告…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>Run backwards</source>
        <translation>逆再生</translation>
    </message>
    <message>
        <source>Run forwards</source>
        <translation>順再生</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>すべて保存</translation>
    </message>
    <message>
        <source>Save all expiring</source>
        <translation>期限間近のものをすべて保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>フレームを保存</translation>
    </message>
    <message>
        <source>Save last frame</source>
        <translation>最後のフレームを保存</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>イン点を設定</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>アウト点を設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Show last reply</source>
        <translation>最後の応答を表示</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>遅く</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>終わりへ</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>始めへ</translation>
    </message>
    <message>
        <source>Totals…</source>
        <translation>合計…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Usual speed</source>
        <translation>通常の速度</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由は？</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message numerus="yes">
        <source>Answers again after {count} failed checks</source>
        <comment>Answers again after one failed check</comment>
        <translation>
            <numerusform>{count} 回の確認失敗の後、再び応答</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking paused</source>
        <translation>確認を一時停止</translation>
    </message>
    <message>
        <source>Checking resumed</source>
        <translation>確認を再開</translation>
    </message>
    <message>
        <source>Clip deleted by the service</source>
        <translation>サービスがクリップを削除</translation>
    </message>
    <message>
        <source>Could not be saved: {0}</source>
        <translation>保存できませんでした: {0}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>仕上げ中</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>No good answer: {0}</source>
        <translation>有効な応答なし: {0}</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>レンダリング中</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>{0} として保存しました</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>{0}: the service calls it “{1}”</source>
        <translation>{0}: サービスでは「{1}」</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>{what} (asked {count} times before)</source>
        <comment>{what} (asked once before)</comment>
        <translation>
            <numerusform>{what} (それまでに {count} 回確認)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: エラー: %(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>あいまいなオプション: %(option)s は %(matches)s のどれとも取れます</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>引数 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>引数が 1 つ以上必要です</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>引数が 1 つ必要です</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>余分な引数 %r</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(type)s の値が正しくありません: %(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>選べない値: %(value)r (選べるもの: %(choices)s)</translation>
    </message>
    <message>
        <source>options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置引数</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>プログラムのバージョンを表示して終了する</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>このヘルプを表示して終了する</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>次の引数が必要です: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>認識できない引数: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>使い方: </translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日時</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了日時</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>所要時間</translation>
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
        <translation>--screenshot は --demo と一緒に使います</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Account: the window&apos;s own, or from the environment KLING_BASE_URL and KLING_API_KEY (or
KLING_ACCESS_KEY and KLING_SECRET_KEY), with KLING_PATH_TEMPLATE where the path is another.
KLING_DESKTOP_HOME puts all data in one folder. A token is never taken from the command line.</source>
        <translation>アカウント: ウィンドウのもの、または環境変数 KLING_BASE_URL と KLING_API_KEY (または
KLING_ACCESS_KEY と KLING_SECRET_KEY)。パスが異なるときは KLING_PATH_TEMPLATE も使います。
KLING_DESKTOP_HOME はすべてのデータを 1 つのフォルダーに置きます。トークンをコマンドラインから読むことはありません。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not known here: {0}. Nothing was changed. Name the account that these renders belong to with --account.</source>
        <translation>ここでは知られていません: {0}。何も変えていません。これらのレンダリングのアカウントを --account で指定してください。</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>RENDERED IN</source>
        <translation>レンダリング時間</translation>
    </message>
    <message>
        <source>RENDERS</source>
        <translation>レンダリング数</translation>
    </message>
    <message>
        <source>Set KLING_API_KEY, or KLING_ACCESS_KEY and KLING_SECRET_KEY: not all.</source>
        <translation>KLING_API_KEY か、KLING_ACCESS_KEY と KLING_SECRET_KEY のどちらかだけを設定してください。</translation>
    </message>
    <message>
        <source>Set both KLING_ACCESS_KEY and KLING_SECRET_KEY, or neither.</source>
        <translation>KLING_ACCESS_KEY と KLING_SECRET_KEY は両方設定するか、どちらも設定しないでください。</translation>
    </message>
    <message>
        <source>Set both KLING_BASE_URL and KLING_API_KEY, or neither.</source>
        <translation>KLING_BASE_URL と KLING_API_KEY は両方設定するか、どちらも設定しないでください。</translation>
    </message>
    <message>
        <source>That is a token, not a task id. It was not used or stored.</source>
        <translation>それはタスク ID ではなくトークンです。使っても保存してもいません。</translation>
    </message>
    <message>
        <source>There is a file {0} already. Nothing was written.</source>
        <translation>ファイル {0} はすでにあります。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>There is no such account. There are none yet.</source>
        <translation>そのようなアカウントはありません。まだ 1 つもありません。</translation>
    </message>
    <message>
        <source>There is no such account. There are: {0}.</source>
        <translation>そのようなアカウントはありません。登録されているのは: {0}。</translation>
    </message>
    <message>
        <source>There is no token for {0}, so nothing is asked there.</source>
        <translation>{0} のトークンがないため、そこには問い合わせません。</translation>
    </message>
    <message>
        <source>There is no token to ask with. Start kling-desktop and enter one, or set KLING_BASE_URL and KLING_API_KEY.</source>
        <translation>問い合わせに使うトークンがありません。kling-desktop を起動して入力するか、KLING_BASE_URL と KLING_API_KEY を設定してください。</translation>
    </message>
    <message>
        <source>VIDEO</source>
        <translation>動画の長さ</translation>
    </message>
    <message>
        <source>Watches over your Kling renders. Without a command it opens the window.</source>
        <translation>Kling のレンダリングを見守ります。コマンドなしではウィンドウを開きます。</translation>
    </message>
    <message>
        <source>What came through the pipe is not text.</source>
        <translation>パイプから来たものはテキストではありません。</translation>
    </message>
    <message>
        <source>Window: what stands behind `--` (task ids, files that hold some, kling-desktop: links) is shown in
it to be confirmed. There is one window; a second start brings it to the front.</source>
        <translation>ウィンドウ: `--` の後のもの (タスク ID、それを含むファイル、kling-desktop: リンク) は
ウィンドウに示され、確認を待ちます。ウィンドウは 1 つで、もう一度起動すると前面に出ます。</translation>
    </message>
    <message>
        <source>a clip or a list could not be written</source>
        <translation>クリップまたはリストを書き込めなかった</translation>
    </message>
    <message>
        <source>a list, a JSON file beside a clip, or a folder of those</source>
        <translation>リスト、クリップの横の JSON ファイル、またはそれらのフォルダー</translation>
    </message>
    <message>
        <source>a new file; default: print it</source>
        <translation>新しいファイル。既定: 出力する</translation>
    </message>
    <message>
        <source>a render failed (wait, fetch)</source>
        <translation>レンダリングが失敗した (wait、fetch)</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>応答があった</translation>
    </message>
    <message>
        <source>ask about renders, once</source>
        <translation>レンダリングの状態を一度だけ問い合わせる</translation>
    </message>
    <message>
        <source>csv or json</source>
        <translation>csv または json</translation>
    </message>
    <message>
        <source>exit codes:</source>
        <translation>終了コード:</translation>
    </message>
    <message>
        <source>for renders of accounts not known here</source>
        <translation>ここにないアカウントのレンダリングを入れる先</translation>
    </message>
    <message>
        <source>give up after S seconds</source>
        <translation>S 秒たったらあきらめる</translation>
    </message>
    <message>
        <source>how the renders were made, where an id does not tell (the account&apos;s own)</source>
        <translation>ID から分からないときのレンダリングの種類 (既定はアカウントの種類)</translation>
    </message>
    <message>
        <source>look whether everything is there that the program needs, and say what is missing</source>
        <translation>プログラムに必要なものがそろっているか調べ、足りないものを示す</translation>
    </message>
    <message>
        <source>new renders belong here</source>
        <translation>新しいレンダリングはここに入る</translation>
    </message>
    <message>
        <source>no answer, or no clip yet (fetch)</source>
        <translation>応答がない、またはまだクリップがない (fetch)</translation>
    </message>
    <message>
        <source>open the window without coming to the front</source>
        <translation>前面に出さずにウィンドウを開く</translation>
    </message>
    <message>
        <source>print one JSON object per account</source>
        <translation>アカウントごとに JSON オブジェクトを 1 つ出力する</translation>
    </message>
    <message>
        <source>print one JSON object per project and account</source>
        <translation>プロジェクトとアカウントごとに JSON オブジェクトを 1 つ出力する</translation>
    </message>
    <message>
        <source>print one JSON object per render</source>
        <translation>レンダリングごとに JSON オブジェクトを 1 つ出力する</translation>
    </message>
    <message>
        <source>put renders on the list; `add -` reads text from a pipe</source>
        <translation>レンダリングをリストに入れる。`add -` はパイプからテキストを読む</translation>
    </message>
    <message>
        <source>save into this folder</source>
        <translation>このフォルダーに保存する</translation>
    </message>
    <message>
        <source>save the clips of finished renders</source>
        <translation>完了したレンダリングのクリップを保存する</translation>
    </message>
    <message>
        <source>show the accounts, without their tokens</source>
        <translation>トークンを除いてアカウントを表示する</translation>
    </message>
    <message>
        <source>show the list as it was seen last, without asking</source>
        <translation>問い合わせずに、最後に見たリストを表示する</translation>
    </message>
    <message>
        <source>show what renders come to, by project and account</source>
        <translation>プロジェクトとアカウントごとにレンダリングの合計を表示する</translation>
    </message>
    <message>
        <source>take in a list that was exported</source>
        <translation>書き出されたリストを取り込む</translation>
    </message>
    <message>
        <source>task id, or a status URL</source>
        <translation>タスク ID または状態の URL</translation>
    </message>
    <message>
        <source>task id, or a status URL; default: the list</source>
        <translation>タスク ID または状態の URL。既定: リスト全体</translation>
    </message>
    <message>
        <source>the command line makes no sense</source>
        <translation>コマンドラインが正しくない</translation>
    </message>
    <message>
        <source>the token was refused, or there is none</source>
        <translation>トークンが拒否された、またはない</translation>
    </message>
    <message>
        <source>time ran out (wait)</source>
        <translation>時間切れ (wait)</translation>
    </message>
    <message>
        <source>try it with a built-in service; needs no token</source>
        <translation>組み込みのサービスで試す。トークンは不要</translation>
    </message>
    <message>
        <source>watch renders until they have ended</source>
        <translation>終わるまでレンダリングを見守る</translation>
    </message>
    <message>
        <source>whose renders, by the account&apos;s name or id</source>
        <translation>どのアカウントのレンダリングか。アカウントの名前か ID で指定</translation>
    </message>
    <message>
        <source>with --demo: watch all renders end, write a picture of the window, and quit</source>
        <translation>--demo とともに: すべてのレンダリングの終わりを待ち、ウィンドウの画像を書き出して終了する</translation>
    </message>
    <message>
        <source>write the list as CSV or JSON; never a token</source>
        <translation>リストを CSV または JSON で書き出す。トークンは含まない</translation>
    </message>
    <message>
        <source>{0} (told by {1} of {2})</source>
        <translation>{0} ({2} 件中 {1} 件が提示)</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>{0} を書き込めませんでした: {1}。</translation>
    </message>
    <message>
        <source>{0} is no number of seconds</source>
        <translation>{0} は秒数ではありません</translation>
    </message>
    <message>
        <source>{0} is not a task id.</source>
        <translation>{0} はタスク ID ではありません。</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>{0} ユニット</translation>
    </message>
    <message>
        <source>{0}: still rendering, so there is no clip yet.</source>
        <translation>{0}: まだレンダリング中のため、クリップはありません。</translation>
    </message>
    <message numerus="yes">
        <source>{open} of {count} renders have not ended yet.</source>
        <comment>The render has not ended yet.</comment>
        <translation>
            <numerusform>{count} 件中 {open} 件のレンダリングがまだ終わっていません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Back to the list</source>
        <translation>リストに戻る</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>速く</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Keep the left one</source>
        <translation>左を残す</translation>
    </message>
    <message>
        <source>Keep the right one</source>
        <translation>右を残す</translation>
    </message>
    <message>
        <source>Line to the left</source>
        <translation>境界線を左へ</translation>
    </message>
    <message>
        <source>Line to the right</source>
        <translation>境界線を右へ</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>次のフレーム</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生または一時停止</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>前のフレーム</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>遅く</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Sound of the other</source>
        <translation>もう一方の音声</translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation>左右を入れ替え</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>終わりへ</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>始めへ</translation>
    </message>
    <message>
        <source>Wipe: one over the other</source>
        <translation>ワイプ: 一方をもう一方に重ねる</translation>
    </message>
    <message>
        <source>{0} full screen</source>
        <translation>{0} 全画面</translation>
    </message>
    <message>
        <source>{0} keep that one</source>
        <translation>{0} 片方を残す</translation>
    </message>
    <message>
        <source>{0} leave</source>
        <translation>{0} 終了</translation>
    </message>
    <message>
        <source>{0} loop</source>
        <translation>{0} ループ</translation>
    </message>
    <message>
        <source>{0} move the line</source>
        <translation>{0} 境界線を動かす</translation>
    </message>
    <message>
        <source>{0} play</source>
        <translation>{0} 再生</translation>
    </message>
    <message>
        <source>{0} slower, pause, faster</source>
        <translation>{0} 遅く、一時停止、速く</translation>
    </message>
    <message>
        <source>{0} sound</source>
        <translation>{0} 音声</translation>
    </message>
    <message>
        <source>{0} sound of the other</source>
        <translation>{0} もう一方の音声</translation>
    </message>
    <message>
        <source>{0} step</source>
        <translation>{0} コマ送り</translation>
    </message>
    <message>
        <source>{0} swap</source>
        <translation>{0} 入れ替え</translation>
    </message>
    <message>
        <source>{0} undo</source>
        <translation>{0} 元に戻す</translation>
    </message>
    <message>
        <source>{0} wipe</source>
        <translation>{0} ワイプ</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message>
        <source>last check just now</source>
        <translation>たった今確認</translation>
    </message>
    <message>
        <source>last check {count} h ago</source>
        <translation>{count} 時間前に確認</translation>
    </message>
    <message>
        <source>last check {count} min ago</source>
        <translation>{count} 分前に確認</translation>
    </message>
    <message>
        <source>last check {count} s ago</source>
        <translation>{count} 秒前に確認</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>{count} 件削除済み</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 件失敗</translation>
    </message>
    <message>
        <source>{count} finishing</source>
        <translation>{count} 件仕上げ中</translation>
    </message>
    <message>
        <source>{count} in progress</source>
        <translation>{count} 件進行中</translation>
    </message>
    <message>
        <source>{count} missing on disk</source>
        <translation>{count} 件ファイルなし</translation>
    </message>
    <message>
        <source>{count} not asked yet</source>
        <translation>{count} 件未問い合わせ</translation>
    </message>
    <message>
        <source>{count} not found</source>
        <translation>{count} 件見つからず</translation>
    </message>
    <message>
        <source>{count} not known yet</source>
        <translation>{count} 件不明</translation>
    </message>
    <message>
        <source>{count} not saved</source>
        <translation>{count} 件未保存</translation>
    </message>
    <message>
        <source>{count} paused</source>
        <translation>{count} 件一時停止</translation>
    </message>
    <message>
        <source>{count} ready</source>
        <translation>{count} 件完成</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} 件拒否</translation>
    </message>
    <message>
        <source>{count} rendering</source>
        <translation>{count} 件レンダリング中</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders</source>
        <comment>{count} render</comment>
        <translation>
            <numerusform>{count} 件のレンダリング</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} saved</source>
        <translation>{count} 件保存済み</translation>
    </message>
    <message>
        <source>{count} saving</source>
        <translation>{count} 件保存中</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 件待機中</translation>
    </message>
    <message>
        <source>{count} without an answer</source>
        <translation>{count} 件応答なし</translation>
    </message>
    <message>
        <source>{count} without video</source>
        <translation>{count} 件動画なし</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Checking is paused. It began {0} ago.</source>
        <translation>確認は一時停止中です。レンダリングは {0} 前に始まりました。</translation>
    </message>
    <message>
        <source>The service calls its state “{0}”.</source>
        <translation>サービスではこの状態を「{0}」と呼んでいます。</translation>
    </message>
    <message>
        <source>The service gave this reason: {0}</source>
        <translation>サービスが示した理由: {0}</translation>
    </message>
    <message>
        <source>{0} (told by {1} of {2})</source>
        <translation>{0} ({2} 件中 {1} 件が提示)</translation>
    </message>
    <message>
        <source>{0} for {1}.</source>
        <translation>{0}、{1} 経過。</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>{0} ユニット</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>{0}. It took {1}.</source>
        <translation>{0}。所要時間は {1}。</translation>
    </message>
    <message numerus="yes">
        <source>{count} files in {folder}</source>
        <translation>
            <numerusform>{folder} の {count} 個のファイル</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>estimates</name>
    <message>
        <source>Estimate: {span} left</source>
        <translation>見込み: 残り {span}</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>いつもより長い</translation>
    </message>
    <message>
        <source>about {span} for all (estimate)</source>
        <translation>全部で約 {span} (見込み)</translation>
    </message>
    <message>
        <source>next check in {count} min</source>
        <translation>次の確認は {count} 分後</translation>
    </message>
    <message>
        <source>next check in {count} s</source>
        <translation>次の確認は {count} 秒後</translation>
    </message>
    <message>
        <source>next check soon</source>
        <translation>まもなく確認</translation>
    </message>
    <message>
        <source>{range} min</source>
        <translation>{range} 分</translation>
    </message>
    <message>
        <source>{range} s</source>
        <translation>{range} 秒</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>残り {span}</translation>
    </message>
</context>
<context>
    <name>expiries</name>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>under an hour left</source>
        <translation>残り 1 時間未満</translation>
    </message>
    <message numerus="yes">
        <source>{count} clips that are not saved will be deleted within {days} days.</source>
        <comment>One clip that is not saved will be deleted within {days} days.</comment>
        <translation>
            <numerusform>未保存のクリップ {count} 件が {days} 日以内に削除されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days left</source>
        <comment>{count} day left</comment>
        <translation>
            <numerusform>残り {count} 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours left</source>
        <comment>{count} hour left</comment>
        <translation>
            <numerusform>残り {count} 時間</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>期限間近</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>プロジェクトなし</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>未視聴</translation>
    </message>
    <message>
        <source>Only these are shown</source>
        <translation>これらだけを表示中</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>レンダリング中</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
</context>
<context>
    <name>flaws</name>
    <message>
        <source>No picture comes out of this file: its codec is not known here.</source>
        <translation>このファイルの画面を出せません。ここでは扱えないコーデックです。</translation>
    </message>
    <message>
        <source>The file of this clip is not there any more.</source>
        <translation>このクリップのファイルはもうありません。</translation>
    </message>
    <message>
        <source>There is no picture in this file, only sound.</source>
        <translation>このファイルには音だけで、画面がありません。</translation>
    </message>
    <message>
        <source>This file is damaged. Nothing in it can be shown.</source>
        <translation>このファイルは壊れていて、何も表示できません。</translation>
    </message>
    <message>
        <source>This file is not a video, whatever its name says.</source>
        <translation>名前にかかわらず、このファイルは動画ではありません。</translation>
    </message>
    <message>
        <source>This program cannot decode {codec} on this computer.</source>
        <translation>このコンピューターでは {codec} をデコードできません。</translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>No frame of this clip can be decoded here.</source>
        <translation>このクリップのフレームは 1 つもデコードできません。</translation>
    </message>
    <message>
        <source>The clip cannot be read. Is it still where it was?</source>
        <translation>クリップを読めません。元の場所にありますか？</translation>
    </message>
    <message>
        <source>The part of the program that reads frames did not start.</source>
        <translation>フレームを読む部分を起動できませんでした。</translation>
    </message>
    <message>
        <source>The picture could not be written. Is the disk full?</source>
        <translation>画像を書き込めませんでした。ディスクがいっぱいではありませんか？</translation>
    </message>
    <message>
        <source>The program was closed before the picture was there.</source>
        <translation>画像ができる前にプログラムが閉じられました。</translation>
    </message>
    <message>
        <source>This clip is damaged: reading it was given up.</source>
        <translation>このクリップは壊れているため、読み取りを中止しました。</translation>
    </message>
    <message>
        <source>This file is not a video of a kind that is opened here.</source>
        <translation>ここで開ける種類の動画ではありません。</translation>
    </message>
</context>
<context>
    <name>headings</name>
    <message>
        <source>No account</source>
        <translation>アカウントなし</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>プロジェクトなし</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
</context>
<context>
    <name>keyboard</name>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>That is no key that can be kept.</source>
        <translation>割り当てられるキーではありません。</translation>
    </message>
    <message>
        <source>{0} always closes or leaves what is open.</source>
        <translation>{0} は常に、開いているものを閉じるか終わります。</translation>
    </message>
    <message>
        <source>{0} belongs to your system, or to the menus.</source>
        <translation>{0} はシステムまたはメニューのものです。</translation>
    </message>
    <message>
        <source>{0} is typed into fields. Take it with Ctrl, or a function key.</source>
        <translation>{0} は欄に入力されます。Ctrl と組み合わせるか、ファンクションキーにしてください。</translation>
    </message>
    <message>
        <source>{0} moves from one thing to the next, or presses what has the focus.</source>
        <translation>{0} は次へ移るか、フォーカスのあるものを押すキーです。</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>レンダリング(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>In the comparison</source>
        <translation>比較中</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>レビュー中</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
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
        <translation>すべてのレンダリングが終わりました</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>失敗: {0}</translation>
    </message>
    <message>
        <source>Ready: {0}</source>
        <translation>完成: {0}</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>{0} として保存しました</translation>
    </message>
    <message>
        <source>{0} ready, {1} failed</source>
        <translation>{0} 件完成、{1} 件失敗</translation>
    </message>
    <message numerus="yes">
        <source>{count} renders failed</source>
        <comment>{count} render failed</comment>
        <translation>
            <numerusform>{count} 件のレンダリングが失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders ready</source>
        <comment>{count} render ready</comment>
        <translation>
            <numerusform>{count} 件のレンダリングが完成</numerusform>
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
        <translation>リストに戻る</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>次のクリップ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生または一時停止</translation>
    </message>
    <message>
        <source>Reject, and go on</source>
        <translation>不採用にして次へ</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>The clip before</source>
        <translation>前のクリップ</translation>
    </message>
    <message>
        <source>{0} back</source>
        <translation>{0} 前へ</translation>
    </message>
    <message>
        <source>{0} full screen</source>
        <translation>{0} 全画面</translation>
    </message>
    <message>
        <source>{0} leave</source>
        <translation>{0} 終了</translation>
    </message>
    <message>
        <source>{0} next</source>
        <translation>{0} 次へ</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} メモ</translation>
    </message>
    <message>
        <source>{0} play</source>
        <translation>{0} 再生</translation>
    </message>
    <message>
        <source>{0} reject and go on</source>
        <translation>{0} 不採用にして次へ</translation>
    </message>
    <message>
        <source>{0} star</source>
        <translation>{0} スター</translation>
    </message>
    <message>
        <source>{0} undo</source>
        <translation>{0} 元に戻す</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Account {0}</source>
        <translation>アカウント {0}</translation>
    </message>
    <message>
        <source>Bell: {0}</source>
        <translation>通知: {0}</translation>
    </message>
    <message>
        <source>Length {0}</source>
        <translation>長さ {0}</translation>
    </message>
    <message>
        <source>Project {0}</source>
        <translation>プロジェクト {0}</translation>
    </message>
    <message>
        <source>Tags {0}</source>
        <translation>タグ {0}</translation>
    </message>
    <message>
        <source>Time {0}</source>
        <translation>所要時間 {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>transfers</name>
    <message>
        <source>saving {count}</source>
        <translation>{count} 件を保存中</translation>
    </message>
    <message>
        <source>saving {running} of {count}</source>
        <translation>{count} 件中 {running} 件を保存中</translation>
    </message>
    <message>
        <source>{amount}/s</source>
        <translation>{amount}/秒</translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation>残り {count} 時間</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>残り {count} 分</translation>
    </message>
    <message>
        <source>{count} s left</source>
        <translation>残り {count} 秒</translation>
    </message>
    <message>
        <source>{count} waiting to be saved</source>
        <translation>{count} 件が保存待ち</translation>
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
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>片付け</translation>
    </message>
    <message>
        <source>import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>keep one</source>
        <translation>一方を残す</translation>
    </message>
    <message>
        <source>mark as seen</source>
        <translation>視聴済み</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>リストからの除外</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A brace without its other half: write {{name}}, for example.</source>
        <translation>波かっこの片方がありません。たとえば {{name}} と書きます。</translation>
    </message>
    <message>
        <source>A colour is written as #3a7de9.</source>
        <translation>色は #3a7de9 のように書きます。</translation>
    </message>
    <message>
        <source>A header&apos;s value is one line of plain letters, digits and signs.</source>
        <translation>ヘッダーの値は、普通の英字、数字、記号の 1 行です。</translation>
    </message>
    <message>
        <source>A name has at most {limit} characters. Shorten it.</source>
        <translation>名前は {limit} 文字までです。短くしてください。</translation>
    </message>
    <message>
        <source>A note has at most {limit} characters. Shorten it.</source>
        <translation>メモは {limit} 文字までです。短くしてください。</translation>
    </message>
    <message>
        <source>A quotation mark {detail} without its other half.</source>
        <translation>引用符 {detail} の片方がありません。</translation>
    </message>
    <message>
        <source>A render has at most {limit} tags. Take some away first.</source>
        <translation>1 件のレンダリングに付けられるタグは {limit} 個までです。先にいくつか外してください。</translation>
    </message>
    <message>
        <source>A token was left out and not stored: tokens belong in Settings, nowhere else.</source>
        <translation>トークンがあったため、保存せずに除きました。トークンを入れるのは設定だけです。</translation>
    </message>
    <message>
        <source>AccessKey and SecretKey</source>
        <translation>AccessKey と SecretKey</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>それでも追加</translation>
    </message>
    <message>
        <source>Advanced lip sync</source>
        <translation>高度なリップシンク</translation>
    </message>
    <message>
        <source>All clips are seen</source>
        <translation>すべて視聴済みです</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>ほかのサービス</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度問い合わせ</translation>
    </message>
    <message>
        <source>Asking the keyring</source>
        <translation>キーリングに問い合わせ中</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>アバター</translation>
    </message>
    <message>
        <source>Between 0.1 and 100 questions a second may go out.</source>
        <translation>1 秒あたりの問い合わせは 0.1 ～ 100 回です。</translation>
    </message>
    <message>
        <source>Between 1 and 32 questions may be under way.</source>
        <translation>同時の問い合わせは 1 ～ 32 件です。</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Checking is paused</source>
        <translation>確認は一時停止中</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>検索を消す</translation>
    </message>
    <message>
        <source>Clips are kept for 1 to 365 days.</source>
        <translation>クリップの保存期間は 1 ～ 365 日です。</translation>
    </message>
    <message>
        <source>Clips show up here once they are on this computer.</source>
        <translation>このコンピューターに保存されたクリップがここに並びます。</translation>
    </message>
    <message>
        <source>Clips that are not saved show up here three days before they go.</source>
        <translation>未保存のクリップは、消える 3 日前からここに並びます。</translation>
    </message>
    <message>
        <source>Clips that you have not looked at yet show up here.</source>
        <translation>まだ見ていないクリップがここに並びます。</translation>
    </message>
    <message>
        <source>Date of the start</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>エフェクト</translation>
    </message>
    <message>
        <source>Enter a program. Until then nothing is run.</source>
        <translation>プログラムを入力してください。それまでは何も実行しません。</translation>
    </message>
    <message>
        <source>Enter an address. Until then nothing is sent.</source>
        <translation>アドレスを入力してください。それまでは何も送りません。</translation>
    </message>
    <message>
        <source>Enter the address of the service.</source>
        <translation>サービスのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Enter the token instead</source>
        <translation>代わりにトークンを入力</translation>
    </message>
    <message>
        <source>Enter the token too: the one in use is for another address.</source>
        <translation>トークンも入力してください。今のトークンは別のアドレスのものです。</translation>
    </message>
    <message>
        <source>Enter the whole path of {detail}, or its name alone.</source>
        <translation>{detail} の完全なパス、または名前だけを入力してください。</translation>
    </message>
    <message>
        <source>Enter token</source>
        <translation>トークンを入力</translation>
    </message>
    <message>
        <source>Enter your token for this session</source>
        <translation>今回使うトークンを入力してください</translation>
    </message>
    <message>
        <source>Everything is archived</source>
        <translation>すべてアーカイブ済みです</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>Finished clips that are not on this computer show up here.</source>
        <translation>完成していて、まだこのコンピューターにないクリップがここに並びます。</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>仕上げ中</translation>
    </message>
    <message>
        <source>Gateway (new-api, EZModel)</source>
        <translation>ゲートウェイ (new-api、EZModel)</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>How long it took, in seconds</source>
        <translation>所要時間 (秒)</translation>
    </message>
    <message>
        <source>Hyphens and slashes at the start of {detail} are left out: they would be an option.</source>
        <translation>{detail} の先頭のハイフンとスラッシュは除かれます。オプションになってしまうためです。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Ids, status links, whole replies and cURL lines are all understood.</source>
        <translation>ID、状態のリンク、応答の全文、cURL の行をどれも読み取れます。</translation>
    </message>
    <message>
        <source>Image to video</source>
        <translation>画像から動画</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>In the path only {{kind}} and {{task_id}} may stand between braces, each once.</source>
        <translation>パスの波かっこに入れられるのは {{kind}} と {{task_id}} だけで、それぞれ 1 回です。</translation>
    </message>
    <message>
        <source>It is not known whether the program ran to its end: Kling Desktop ended before it did.</source>
        <translation>プログラムが最後まで動いたかは分かりません。Kling Desktop が先に終わりました。</translation>
    </message>
    <message>
        <source>Kind of render</source>
        <translation>レンダリングの種類</translation>
    </message>
    <message>
        <source>Kling Desktop is open already, but it does not answer. Wait a moment, or end it, and start it again.</source>
        <translation>Kling Desktop はすでに開いていますが、応答しません。少し待つか、終わらせてからもう一度起動してください。</translation>
    </message>
    <message>
        <source>Kling, China</source>
        <translation>Kling (中国)</translation>
    </message>
    <message>
        <source>Kling, international</source>
        <translation>Kling (国際)</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>リップシンク</translation>
    </message>
    <message>
        <source>Looking for its token</source>
        <translation>トークンを探しています</translation>
    </message>
    <message>
        <source>More than {characters} characters.</source>
        <translation>{characters} 文字を超えています。</translation>
    </message>
    <message>
        <source>More than {folders} folders in one another.</source>
        <translation>フォルダーの階層が {folders} を超えています。</translation>
    </message>
    <message>
        <source>Motion control</source>
        <translation>モーションコントロール</translation>
    </message>
    <message>
        <source>Multi-elements</source>
        <translation>マルチエレメント</translation>
    </message>
    <message>
        <source>Multi-image to video</source>
        <translation>複数画像から動画</translation>
    </message>
    <message>
        <source>Name, or the id without one</source>
        <translation>名前 (なければ ID)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>New renders show up here. What you have archived can be brought back.</source>
        <translation>新しいレンダリングがここに並びます。アーカイブしたものはリストに戻せます。</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>アカウントがまだありません</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>まだ応答なし</translation>
    </message>
    <message>
        <source>No clip expires soon</source>
        <translation>期限の近いクリップはありません</translation>
    </message>
    <message>
        <source>No clip is left to save</source>
        <translation>保存するクリップは残っていません</translation>
    </message>
    <message>
        <source>No clip is saved yet</source>
        <translation>保存済みのクリップはまだありません</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>色なし</translation>
    </message>
    <message>
        <source>No file name may hold {detail} on every system. Leave it out.</source>
        <translation>{detail} はどのシステムでもファイル名に使えるとは限りません。取り除いてください。</translation>
    </message>
    <message>
        <source>No good answer yet</source>
        <translation>まだ有効な応答なし</translation>
    </message>
    <message>
        <source>No header can be named {detail} here.</source>
        <translation>ここでは {detail} という名前のヘッダーは使えません。</translation>
    </message>
    <message>
        <source>No render has all that you typed. Fewer words find more.</source>
        <translation>入力したすべてを含むレンダリングはありません。言葉を減らすと見つかりやすくなります。</translation>
    </message>
    <message>
        <source>No render on your list belongs to this filter.</source>
        <translation>このフィルターに当てはまるレンダリングはリストにありません。</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>トークンなし</translation>
    </message>
    <message>
        <source>No video</source>
        <translation>動画なし</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the server, so the token was not sent. Look at the base URL, and whether a proxy or virus scanner reads along.</source>
        <translation>このコンピューターが信頼する証明がないサーバーのため、トークンを送りませんでした。ベース URL と、プロキシやウイルス対策ソフトが通信を読んでいないかを確かめてください。</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>未問い合わせ</translation>
    </message>
    <message>
        <source>Not fetched: {names}. Copy it to this computer first.</source>
        <translation>取り込めません: {names}。先にこのコンピューターへコピーしてください。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not read: {names}. Ids are read from text, CSV, JSON and log files.</source>
        <translation>読めません: {names}。ID を読めるのはテキスト、CSV、JSON、ログのファイルです。</translation>
    </message>
    <message>
        <source>Not read: {names}. It cannot be opened.</source>
        <translation>読めません: {names}。開けません。</translation>
    </message>
    <message>
        <source>Not read: {names}. There is no text inside.</source>
        <translation>読めません: {names}。テキストがありません。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>未視聴</translation>
    </message>
    <message>
        <source>Nothing can be written to {detail}. Saving goes on by itself once that has changed; or choose another folder in Settings.</source>
        <translation>{detail} に書き込めません。書き込めるようになると保存を再開します。または設定で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>失敗はありません</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>何もありません</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>アーカイブはありません</translation>
    </message>
    <message>
        <source>Nothing is asked about renders until you resume.</source>
        <translation>再開するまで、レンダリングについて問い合わせません。</translation>
    </message>
    <message>
        <source>Nothing is known as {detail}. Insert offers what there is.</source>
        <translation>{detail} というものはありません。使えるものは「挿入」にあります。</translation>
    </message>
    <message>
        <source>Nothing is rejected</source>
        <translation>不採用はありません</translation>
    </message>
    <message>
        <source>Nothing is rendering</source>
        <translation>レンダリング中のものはありません</translation>
    </message>
    <message>
        <source>Nothing is starred</source>
        <translation>スター付きはありません</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>待機中のものはありません</translation>
    </message>
    <message>
        <source>Nothing matches your search</source>
        <translation>検索に合うものはありません</translation>
    </message>
    <message>
        <source>Nothing was done: Settings names nothing to do. Look at After a render there.</source>
        <translation>何もしませんでした。設定にすることがありません。「レンダリングの後」を見てください。</translation>
    </message>
    <message>
        <source>Number of the video</source>
        <translation>動画の番号</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>オリーブ</translation>
    </message>
    <message>
        <source>Omni video</source>
        <translation>Omni 動画</translation>
    </message>
    <message>
        <source>Only when it fails</source>
        <translation>失敗したときだけ</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Paste or drop task ids here</source>
        <translation>タスク ID をここに貼り付けるかドロップ</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Projects and tags have at most {limit} characters each.</source>
        <translation>プロジェクトとタグはそれぞれ {limit} 文字までです。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Reject what is not good enough, and archive all of it in one click.</source>
        <translation>いまひとつのものを不採用にして、まとめてアーカイブできます。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>Remove the account {name}, and its token from the keyring?</source>
        <translation>アカウント {name} と、キーリングにあるそのトークンを削除しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Remove the account {name}, and its token from the keyring? {count} renders belong to it and go off the list for good. Saved clips stay.</source>
        <comment>Remove the account {name}, and its token from the keyring? One render belongs to it and goes off the list for good. Saved clips stay.</comment>
        <translation>
            <numerusform>アカウント {name} と、キーリングにあるそのトークンを削除しますか？それに属する {count} 件のレンダリングはリストから完全に消えます。保存済みのクリップは残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>レンダリング中</translation>
    </message>
    <message>
        <source>Renders on the list belong to the account {name}. Take them off the list first.</source>
        <translation>リストにアカウント {name} のレンダリングがあります。先にリストから外してください。</translation>
    </message>
    <message>
        <source>Renders that bring no clip show up here, each with its reason.</source>
        <translation>クリップのできなかったレンダリングが、理由とともにここに並びます。</translation>
    </message>
    <message>
        <source>Renders that the service has not begun show up here.</source>
        <translation>サービスがまだ始めていないレンダリングがここに並びます。</translation>
    </message>
    <message>
        <source>Renders that the service works on show up here.</source>
        <translation>サービスが処理中のレンダリングがここに並びます。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Saved clips still play. Renders that you add now are asked about once it is back online.</source>
        <translation>保存済みのクリップは再生できます。今追加したレンダリングは、つながってから確認します。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Set up account</source>
        <translation>アカウントを設定</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>アーカイブを表示</translation>
    </message>
    <message>
        <source>Something is wrong with the account. Look into it at the provider.</source>
        <translation>アカウントに問題があります。サービス側で確かめてください。</translation>
    </message>
    <message>
        <source>Something went wrong inside Kling Desktop. Your list is safe; the log says more.</source>
        <translation>Kling Desktop の内部で問題が起きました。リストは無事です。詳しくはログにあります。</translation>
    </message>
    <message>
        <source>Star what you want to find again, and it shows up here.</source>
        <translation>後で見つけたいものにスターを付けると、ここに並びます。</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Text to video</source>
        <translation>テキストから動画</translation>
    </message>
    <message>
        <source>That file is not a whole video. Choose another one.</source>
        <translation>そのファイルは完全な動画ではありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The account does not allow this computer&apos;s internet address. Add it to the list at the provider.</source>
        <translation>このコンピューターのインターネットアドレスは許可されていません。サービス側で一覧に加えてください。</translation>
    </message>
    <message>
        <source>The account has no access to this render&apos;s model. Look into it at the provider.</source>
        <translation>このアカウントでは、このレンダリングのモデルを使えません。サービス側で確かめてください。</translation>
    </message>
    <message>
        <source>The account has no credit or is blocked. Look into it at the provider.</source>
        <translation>アカウントの残高がないか、停止されています。サービス側で確かめてください。</translation>
    </message>
    <message>
        <source>The account is in arrears. Settle it at the provider, then check again.</source>
        <translation>アカウントに未払いがあります。サービス側で支払ってから、再確認してください。</translation>
    </message>
    <message>
        <source>The account {name} is removed, but the keyring did not answer: its token may still be there.</source>
        <translation>アカウント {name} を削除しましたが、キーリングが応答しません。トークンがまだ残っているかもしれません。</translation>
    </message>
    <message>
        <source>The clip could not be fetched. It is tried again soon.</source>
        <translation>クリップを取得できませんでした。まもなく再試行します。</translation>
    </message>
    <message>
        <source>The clip could not be fetched. Look at the connection, then save again.</source>
        <translation>クリップを取得できませんでした。接続を確かめて、もう一度保存してください。</translation>
    </message>
    <message>
        <source>The clip did not arrive whole. It goes on soon from where it stopped.</source>
        <translation>クリップが途中で切れました。まもなく続きから再開します。</translation>
    </message>
    <message>
        <source>The clip did not arrive whole. Save again to go on from where it stopped.</source>
        <translation>クリップが途中で切れました。もう一度保存すると、続きから再開します。</translation>
    </message>
    <message>
        <source>The clip was copied.</source>
        <translation>クリップをコピーしました。</translation>
    </message>
    <message>
        <source>The clip was not copied: its file is no longer there.</source>
        <translation>クリップをコピーできません。ファイルがもうありません。</translation>
    </message>
    <message>
        <source>The clip was not copied: nothing can be written to the folder.</source>
        <translation>クリップをコピーできません。フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>The clip was not copied: reading or writing failed.</source>
        <translation>クリップをコピーできません。読み書きに失敗しました。</translation>
    </message>
    <message>
        <source>The clip was not copied: the folder is not there. Look whether its drive is.</source>
        <translation>クリップをコピーできません。フォルダーがありません。ドライブを確かめてください。</translation>
    </message>
    <message>
        <source>The clip was not copied: there is too little room on the disk.</source>
        <translation>クリップをコピーできません。ディスクの空きが足りません。</translation>
    </message>
    <message>
        <source>The clip&apos;s file</source>
        <translation>クリップのファイル</translation>
    </message>
    <message>
        <source>The clip&apos;s folder</source>
        <translation>クリップのフォルダー</translation>
    </message>
    <message>
        <source>The clip&apos;s link does not work. A fresh one is asked for soon.</source>
        <translation>クリップのリンクが使えません。まもなく新しいリンクを求めます。</translation>
    </message>
    <message>
        <source>The clip&apos;s link no longer works. Save again to ask for a fresh one.</source>
        <translation>クリップのリンクはもう使えません。もう一度保存すると、新しいリンクを求めます。</translation>
    </message>
    <message>
        <source>The download folder {detail} is not there. Saving goes on by itself once it is back; or choose another one in Settings.</source>
        <translation>保存先フォルダー {detail} がありません。戻れば保存を再開します。または設定で別のものを選んでください。</translation>
    </message>
    <message>
        <source>The file was moved or deleted, and the service has deleted the clip. Show where the file is, or render it again.</source>
        <translation>ファイルが移動または削除され、サービスもクリップを削除しました。ファイルの場所を指定するか、もう一度レンダリングしてください。</translation>
    </message>
    <message>
        <source>The file was moved or deleted. Save it again or show where it is.</source>
        <translation>ファイルが移動または削除されました。もう一度保存するか、場所を指定してください。</translation>
    </message>
    <message>
        <source>The folder {detail} cannot be reached now. Look whether its drive is connected.</source>
        <translation>フォルダー {detail} に今はアクセスできません。ドライブがつながっているか確かめてください。</translation>
    </message>
    <message>
        <source>The keyring did not take the header&apos;s value. It is kept in memory until you quit, and nowhere else.</source>
        <translation>キーリングがヘッダーの値を受け付けませんでした。終了するまでメモリーにだけ置かれます。</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>キーリングが応答しません</translation>
    </message>
    <message>
        <source>The keyring has none for your account, so nothing can be asked.</source>
        <translation>キーリングにこのアカウントのトークンがないため、問い合わせられません。</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>キーリングがロックされています</translation>
    </message>
    <message>
        <source>The keyring set up here would keep the token in a plain file, so it is not used. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>ここのキーリングはトークンを平文のファイルに残すため、使いません。トークンは終了するまでメモリーにだけ置かれます。</translation>
    </message>
    <message>
        <source>The keyring stayed locked. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>キーリングはロックされたままです。トークンは終了するまでメモリーにだけ置かれます。</translation>
    </message>
    <message>
        <source>The list could not be written: {detail}</source>
        <translation>リストを書き込めませんでした: {detail}</translation>
    </message>
    <message>
        <source>The list of renders cannot be opened: {detail}.</source>
        <translation>レンダリングのリストを開けません: {detail}。</translation>
    </message>
    <message>
        <source>The list of renders was damaged. It was set aside as {detail}, and a new one begun. Add your ids again; saved clips are where they were.</source>
        <translation>レンダリングのリストが壊れていました。{detail} として取り置き、新しいリストを作りました。ID をもう一度追加してください。保存済みのクリップは元の場所にあります。</translation>
    </message>
    <message>
        <source>The list was written by a newer version of Kling Desktop. Nothing was changed. Update the program.</source>
        <translation>リストはより新しい Kling Desktop で書かれています。何も変えていません。プログラムを更新してください。</translation>
    </message>
    <message>
        <source>The longest pause between two questions cannot be below the shortest.</source>
        <translation>問い合わせの最長の間隔は、最短より短くできません。</translation>
    </message>
    <message>
        <source>The path must begin with one slash, and hold no spaces and no host.</source>
        <translation>パスはスラッシュ 1 つで始まり、空白もホスト名も含まないようにしてください。</translation>
    </message>
    <message>
        <source>The path must hold {{task_id}} once: there the id of a render goes.</source>
        <translation>パスには {{task_id}} が 1 回必要です。そこにレンダリングの ID が入ります。</translation>
    </message>
    <message>
        <source>The program could not be started. Look at it in Settings.</source>
        <translation>プログラムを起動できませんでした。設定を確かめてください。</translation>
    </message>
    <message>
        <source>The program ended with exit code {code}.</source>
        <translation>プログラムは終了コード {code} で終わりました。</translation>
    </message>
    <message>
        <source>The program itself cannot come from a render: {detail} can only follow it.</source>
        <translation>プログラムそのものをレンダリングから取ることはできません。{detail} はその後にだけ置けます。</translation>
    </message>
    <message>
        <source>The program ran.</source>
        <translation>プログラムを実行しました。</translation>
    </message>
    <message>
        <source>The program was ended after {count} min. Settings has that limit.</source>
        <translation>プログラムを {count} 分で終わらせました。設定にその制限があります。</translation>
    </message>
    <message>
        <source>The program was not run: the clip&apos;s file is no longer there.</source>
        <translation>プログラムを実行しませんでした。クリップのファイルがもうありません。</translation>
    </message>
    <message>
        <source>The proxy does not let us through. Look at the proxy in Settings, Advanced. ({detail})</source>
        <translation>プロキシが通してくれません。設定の「詳細設定」でプロキシを確かめてください。({detail})</translation>
    </message>
    <message>
        <source>The server offers no safe connection (TLS 1.2 or newer), so the token was not sent. Look at the base URL, and whether an old proxy stands between.</source>
        <translation>サーバーが安全な接続 (TLS 1.2 以降) を使えないため、トークンを送りませんでした。ベース URL と、古いプロキシが間にないかを確かめてください。</translation>
    </message>
    <message>
        <source>The server sends us to another address, where the token is not sent. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation>サーバーが別のアドレスへ導いています。トークンはそこへ送りません。ベース URL と、このネットワークにログインが必要かを確かめてください。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another address, so the token was not sent. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation>サーバーの証明書が別のアドレスのものなので、トークンを送りませんでした。ベース URL と、このネットワークにログインが必要かを確かめてください。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired or is not valid yet, so the token was not sent. Look whether this computer&apos;s clock is right.</source>
        <translation>サーバーの証明書が期限切れか、まだ有効でないため、トークンを送りませんでした。このコンピューターの時計を確かめてください。</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known here. Look at the connection and the base URL.</source>
        <translation>サーバーの名前が見つかりません。接続とベース URL を確かめてください。</translation>
    </message>
    <message>
        <source>The service answered without a status. Checking goes on.</source>
        <translation>サービスの応答に状態がありません。確認を続けます。</translation>
    </message>
    <message>
        <source>The service asked us to slow down. Checking goes on by itself.</source>
        <translation>サービスから頻度を下げるよう求められました。確認は自動で続きます。</translation>
    </message>
    <message>
        <source>The service cannot be reached. Look at the connection and the base URL.</source>
        <translation>サービスに接続できません。接続とベース URL を確かめてください。</translation>
    </message>
    <message>
        <source>The service did not answer in time. Checking goes on by itself.</source>
        <translation>サービスが時間内に応答しませんでした。確認は自動で続きます。</translation>
    </message>
    <message>
        <source>The service does not know this id. Look whether id and account belong together.</source>
        <translation>サービスはこの ID を知りません。ID とアカウントの組み合わせを確かめてください。</translation>
    </message>
    <message>
        <source>The service does not take it, so asking has stopped.</source>
        <translation>サービスが受け付けないため、問い合わせを止めました。</translation>
    </message>
    <message>
        <source>The service finds the request invalid. Look whether id and kind are right.</source>
        <translation>サービスはこの問い合わせを無効としています。ID と種類を確かめてください。</translation>
    </message>
    <message>
        <source>The service finds the token not valid yet. Look whether this computer&apos;s clock is right.</source>
        <translation>サービスはトークンがまだ有効でないとしています。このコンピューターの時計を確かめてください。</translation>
    </message>
    <message>
        <source>The service forbids the answer and does not say why. Look at the token and its rights.</source>
        <translation>サービスは理由を示さずに応答を拒みました。トークンとその権限を確かめてください。</translation>
    </message>
    <message>
        <source>The service gave an answer that is far too long. Checking goes on.</source>
        <translation>サービスの応答が長すぎます。確認を続けます。</translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense. Checking goes on.</source>
        <translation>サービスの応答を読み取れません。確認を続けます。</translation>
    </message>
    <message>
        <source>The service has deleted this clip. Look for a copy at the provider, or render it again.</source>
        <translation>サービスはこのクリップを削除しました。サービス側でコピーを探すか、もう一度レンダリングしてください。</translation>
    </message>
    <message>
        <source>The service has trouble of its own. Checking goes on by itself.</source>
        <translation>サービス側で問題が起きています。確認は自動で続きます。</translation>
    </message>
    <message>
        <source>The service refused the token. Enter a valid one.</source>
        <translation>サービスがトークンを拒否しました。有効なものを入力してください。</translation>
    </message>
    <message>
        <source>The service refused this render under its content rules. Change it and try again.</source>
        <translation>サービスは内容の規則によりこのレンダリングを拒否しました。内容を変えて試してください。</translation>
    </message>
    <message>
        <source>The service refuses to answer about this render.</source>
        <translation>サービスはこのレンダリングについて応答を拒んでいます。</translation>
    </message>
    <message>
        <source>The service&apos;s word: succeed or failed</source>
        <translation>サービスの言葉: succeed または failed</translation>
    </message>
    <message>
        <source>The settings were damaged and set aside. The defaults are in use.</source>
        <translation>設定が壊れていたため取り置きました。既定の設定を使っています。</translation>
    </message>
    <message>
        <source>The shortest pause between two questions is 1 to 600 seconds.</source>
        <translation>問い合わせの最短の間隔は 1 ～ 600 秒です。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not answer. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>システムのキーリングが応答しません。トークンは終了するまでメモリーにだけ置かれます。</translation>
    </message>
    <message>
        <source>The text was too long; its end was left out.</source>
        <translation>テキストが長すぎるため、終わりを省きました。</translation>
    </message>
    <message>
        <source>The token has expired. Enter a new one.</source>
        <translation>トークンの期限が切れています。新しいものを入力してください。</translation>
    </message>
    <message>
        <source>The token is kept in memory until you quit.</source>
        <translation>トークンは終了するまでメモリーに置かれます。</translation>
    </message>
    <message>
        <source>The token is kept in the KDE wallet (KWallet).</source>
        <translation>トークンは KDE ウォレット (KWallet) に保管されます。</translation>
    </message>
    <message>
        <source>The token is kept in the Windows Credential Manager.</source>
        <translation>トークンは Windows 資格情報マネージャーに保管されます。</translation>
    </message>
    <message>
        <source>The token is kept in the macOS Keychain.</source>
        <translation>トークンは macOS キーチェーンに保管されます。</translation>
    </message>
    <message>
        <source>The token is kept in this desktop&apos;s keyring (Secret Service).</source>
        <translation>トークンはこのデスクトップのキーリング (Secret Service) に保管されます。</translation>
    </message>
    <message>
        <source>The token is kept in {store}.</source>
        <translation>トークンは {store} に保管されます。</translation>
    </message>
    <message>
        <source>The token was refused</source>
        <translation>トークンが拒否されました</translation>
    </message>
    <message>
        <source>The webhook was not sent: its header has no value. Enter it in Settings.</source>
        <translation>Webhook を送りませんでした。ヘッダーに値がありません。設定で入力してください。</translation>
    </message>
    <message>
        <source>The webhook was sent ({code}).</source>
        <translation>Webhook を送りました ({code})。</translation>
    </message>
    <message>
        <source>The webhook was sent, and its server refused it ({code}).</source>
        <translation>Webhook を送りましたが、サーバーに拒否されました ({code})。</translation>
    </message>
    <message>
        <source>The webhook&apos;s server cannot be reached.</source>
        <translation>Webhook のサーバーに接続できません。</translation>
    </message>
    <message>
        <source>The webhook&apos;s server sends us to another address, which is not followed.</source>
        <translation>Webhook のサーバーが別のアドレスへ導いていますが、従いません。</translation>
    </message>
    <message>
        <source>There are no renders in it</source>
        <translation>レンダリングがありません</translation>
    </message>
    <message>
        <source>There are no text files in {names}.</source>
        <translation>{names} にテキストファイルはありません。</translation>
    </message>
    <message>
        <source>There is no Kling API at this address. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation>このアドレスに Kling の API はありません。ベース URL と、このネットワークにログインが必要かを確かめてください。</translation>
    </message>
    <message>
        <source>There is no safe keyring on this system, so the token is kept in memory until you quit, and nowhere else.</source>
        <translation>このシステムには安全なキーリングがないため、トークンは終了するまでメモリーにだけ置かれます。</translation>
    </message>
    <message>
        <source>There is no task id in it</source>
        <translation>タスク ID がありません</translation>
    </message>
    <message>
        <source>There is no token yet</source>
        <translation>トークンがまだありません</translation>
    </message>
    <message>
        <source>There is too little room on the disk with {detail}. Free some: saving then goes on by itself.</source>
        <translation>{detail} のあるディスクの空きが足りません。空きを作ると保存を再開します。</translation>
    </message>
    <message>
        <source>There was too much to read all of it: {names}.</source>
        <translation>多すぎて、すべては読めませんでした: {names}。</translation>
    </message>
    <message>
        <source>This address holds a log-in, which would be kept in a plain file. Leave it out, and use a header.</source>
        <translation>このアドレスにはログイン情報があり、平文のファイルに残ってしまいます。取り除いて、ヘッダーを使ってください。</translation>
    </message>
    <message>
        <source>This address holds a password. Leave it out; the token has a field of its own.</source>
        <translation>このアドレスにはパスワードが含まれています。取り除いてください。トークンには専用の欄があります。</translation>
    </message>
    <message>
        <source>This address starts with http, so anybody could read your token. Use https. In a network of your own, the account can allow http.</source>
        <translation>このアドレスは http で始まるため、誰でもトークンを読めます。https を使ってください。自分のネットワークなら、アカウントで http を許可できます。</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>このコンピューターはオフラインです</translation>
    </message>
    <message>
        <source>This is not JSON. Placeholders stand inside texts, in quotation marks.</source>
        <translation>JSON ではありません。プレースホルダーは引用符の中の文字列に置いてください。</translation>
    </message>
    <message>
        <source>This is not a kind of render.</source>
        <translation>そのような種類のレンダリングはありません。</translation>
    </message>
    <message>
        <source>This is not a token: it is empty, too long, or has spaces or line breaks in it.</source>
        <translation>これはトークンではありません。空か、長すぎるか、空白や改行が入っています。</translation>
    </message>
    <message>
        <source>This is not a web address. It should look like https://api.example.com.</source>
        <translation>Web アドレスではありません。https://api.example.com のような形です。</translation>
    </message>
    <message>
        <source>This is not an address. It should look like https://example.com/hook.</source>
        <translation>アドレスではありません。https://example.com/hook のような形です。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>長すぎます。</translation>
    </message>
    <message>
        <source>This system has no keyring. The token is kept in memory until you quit, and nowhere else.</source>
        <translation>このシステムにはキーリングがありません。トークンは終了するまでメモリーにだけ置かれます。</translation>
    </message>
    <message>
        <source>Time of the start</source>
        <translation>開始時刻</translation>
    </message>
    <message>
        <source>Token alone</source>
        <translation>トークンのみ</translation>
    </message>
    <message>
        <source>Token as bearer (usual)</source>
        <translation>Bearer トークン (通常)</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>デモを試す</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Use https: others could read along. Plain http is for this computer and its own network.</source>
        <translation>https を使ってください。ほかの人に読まれます。http が使えるのは、このコンピューターとそのネットワークだけです。</translation>
    </message>
    <message>
        <source>Video extension</source>
        <translation>動画の延長</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Waiting for space on the disk</source>
        <translation>ディスクの空き待ち</translation>
    </message>
    <message>
        <source>Waiting for the folder</source>
        <translation>フォルダー待ち</translation>
    </message>
    <message>
        <source>What the link gave is not a video. A fresh link is asked for soon.</source>
        <translation>リンクの中身が動画ではありません。まもなく新しいリンクを求めます。</translation>
    </message>
    <message>
        <source>What the link gave is not a video. Save again to ask for a fresh link.</source>
        <translation>リンクの中身が動画ではありません。もう一度保存すると、新しいリンクを求めます。</translation>
    </message>
    <message>
        <source>What the link gives is over 4 GB, which no clip is. It was not saved.</source>
        <translation>リンクの中身が 4 GB を超えています。そのようなクリップはないため、保存しませんでした。</translation>
    </message>
    <message>
        <source>What you archive leaves the list, and shows up here; its files stay.</source>
        <translation>アーカイブしたものはリストから離れ、ここに並びます。ファイルは残ります。</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>終わったとき</translation>
    </message>
    <message>
        <source>Why it failed, as the service says</source>
        <translation>失敗した理由 (サービスの言葉)</translation>
    </message>
    <message>
        <source>With http anybody on the way can read your token. Allow it in your own network only.</source>
        <translation>http では途中の誰でもトークンを読めます。自分のネットワークでだけ許可してください。</translation>
    </message>
    <message>
        <source>With your account, Kling Desktop can ask about your renders.</source>
        <translation>アカウントがあれば、Kling Desktop はレンダリングの状態を問い合わせられます。</translation>
    </message>
    <message>
        <source>Writing to {detail} failed. Look at the disk, or choose another folder in Settings.</source>
        <translation>{detail} への書き込みに失敗しました。ディスクを確かめるか、設定で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Your system may ask for its password in another window.</source>
        <translation>システムが別のウィンドウでパスワードを求めるかもしれません。</translation>
    </message>
    <message>
        <source>Your token is in there. Until it is unlocked, nothing can be asked.</source>
        <translation>トークンはその中にあります。ロックを解除するまで、何も問い合わせられません。</translation>
    </message>
    <message>
        <source>Your token is in there. Without it, nothing can be asked.</source>
        <translation>トークンはその中にあります。それがないと、何も問い合わせられません。</translation>
    </message>
    <message>
        <source>an account without a name</source>
        <translation>名前のないアカウント</translation>
    </message>
    <message>
        <source>that fail</source>
        <translation>失敗したもの</translation>
    </message>
    <message>
        <source>that succeed</source>
        <translation>成功したもの</translation>
    </message>
    <message>
        <source>that succeed or fail</source>
        <translation>成功または失敗したもの</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message numerus="yes">
        <source>{count} added</source>
        <translation>
            <numerusform>{count} 件追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} already here</source>
        <translation>
            <numerusform>{count} 件は登録済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} completed</source>
        <translation>
            <numerusform>{count} 件を補完</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} left out</source>
        <translation>
            <numerusform>{count} 件を除外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} not ids</source>
        <comment>{count} not an id</comment>
        <translation>
            <numerusform>{count} 件は ID 以外</numerusform>
        </translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 日 {hours} 時間</translation>
    </message>
    <message>
        <source>{detail} would be run by a shell, which could take a name for a command.</source>
        <translation>{detail} はシェルで実行され、名前がコマンドと取られるおそれがあります。</translation>
    </message>
    <message>
        <source>{name} cannot be read. Nothing was changed.</source>
        <translation>{name} を読めません。何も変えていません。</translation>
    </message>
    <message>
        <source>{name} is damaged. Nothing was changed.</source>
        <translation>{name} は壊れています。何も変えていません。</translation>
    </message>
    <message>
        <source>{name} is damaged: look at render {count} in it. Nothing was changed.</source>
        <translation>{name} は壊れています。中の {count} 番目のレンダリングを見てください。何も変えていません。</translation>
    </message>
    <message>
        <source>{name} is not a list of Kling Desktop. Nothing was changed.</source>
        <translation>{name} は Kling Desktop のリストではありません。何も変えていません。</translation>
    </message>
    <message>
        <source>{name} is too large. Nothing was changed.</source>
        <translation>{name} は大きすぎます。何も変えていません。</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Kling Desktop. Nothing was changed. Update the program.</source>
        <translation>{name} はより新しい Kling Desktop で書かれています。何も変えていません。プログラムを更新してください。</translation>
    </message>
    <message>
        <source>{sentence} (It asks for {count} s of rest.)</source>
        <translation>{sentence}({count} 秒待つよう求められています。)</translation>
    </message>
    <message>
        <source>{sentence} (It said: {detail})</source>
        <translation>{sentence}(応答: {detail})</translation>
    </message>
</context>
</TS>
