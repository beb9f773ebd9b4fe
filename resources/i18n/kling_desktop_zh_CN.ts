<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Kling Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Icons: Lucide (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made by Kling AI, and not connected with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt {0}, Python {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches over Kling renders until every clip is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDetails</name>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clips are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow &amp;http, without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of &amp;renders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one for all, from Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your renders are made, and the token you use there. Kling Desktop asks about your renders with it and sends it nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountEntry</name>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: the service takes this token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>&amp;Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use for new renders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, for new renders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountRemoval</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountSetup</name>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Kling account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountStep</name>
    <message>
        <source>Where your renders are made, and the token you use there. Kling Desktop asks about your renders with it and sends it nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Kling account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityView</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add renders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the text says, else: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids, status links, whole replies, cURL lines and tables are understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One id per line, or anything that holds ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with task ids</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detailed log also holds each question to the service and its answer&apos;s state. Tokens and signed links are never in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded by the graphics card, where it can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded by the processor alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostic &amp;bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If clips stay black or look broken, let the processor decode them. This holds from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vid&amp;eo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BellWatch</name>
    <message>
        <source>Failed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} finished, {1} failed while you were away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} renders failed while you were away.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} renders finished while you were away.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Asking {0} for your renders …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has not said anything about this render yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service gives no list of your renders. Add them by their ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} added, {1} already here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckingPage</name>
    <message>
        <source>&amp;Pause checking of all renders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new start of the program asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause between two questions about one render is short when it should be ready, and longer before. All questions to the service keep to the second line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>The settings could not be written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message numerus="yes">
        <source>{count} failed taken off the list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} finished taken off the list; files stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} taken off the list; files stay.</source>
        <comment>Taken off the list; files stay.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareStage</name>
    <message>
        <source>Both clips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>(Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap left and right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Starred: {0}. The other is rejected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>(,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Shift+C). Shift and drag the picture to take the frame along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Shift+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>([)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe: one over the other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>It could not be saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opens folders here. It is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostic bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .zip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is all that the bundle holds. Tokens, links and the name of your home folder are left out. Nothing is sent: save it, and pass it on if you like.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>All seen: {0} starred, {1} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive {0} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back with [ to look again; Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end: {0} starred, {1} rejected, {2} not seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Expiring</name>
    <message>
        <source>Save all expiring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Error copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no request id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPane</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>The demo could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo opens in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderButton</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Copied: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied. It ends some day; until then anyone who has it can look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied. It ends {0}; until then anyone who has it can look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied. It has probably ended: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager answered. The clip is at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No player answered. The clip is at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. Saving it now: drag again when it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clip to drag yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a video any more: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is saved goes along. The rest is being saved: drag it after that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Hear its sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the star (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star it, and reject the other ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn its sound off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>A picture holds no ids. Paste text, links or text files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add renders from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list already: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in these files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Done again: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to take back: it was changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>{count} archived; files stay.</source>
        <comment>Archived; files stay.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} back on the list.</source>
        <comment>Back on the list.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} marked as not seen.</source>
        <comment>Marked as not seen.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} marked as seen.</source>
        <comment>Marked as seen.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} no longer rejected.</source>
        <comment>No longer rejected.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rejected.</source>
        <comment>Rejected.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is this clip?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastFrames</name>
    <message>
        <source>Copied: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clip to take a frame from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} last frames saved, {1} not: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} last frames saved beside their clips.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires soonest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Renders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 % is the size that your system uses for text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Demo – Kling Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are numbered in the order of the list: Shot 1, Shot 2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name, the id stands in its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameRows</name>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dawn over the pines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a sub-folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their notes differ. What you write here replaces all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive {0} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take rejection back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Organising</name>
    <message>
        <source>Bell for failures: you are told only if it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell off: you are not told of its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell on: you are told when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Note kept for {count} renders.</source>
        <comment>Note kept.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Note removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now in no project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now in the project {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tags of {count} changed.</source>
        <comment>Tags changed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The name is gone; the id stands in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} renamed.</source>
        <comment>Renamed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} starred.</source>
        <comment>Starred.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} stars removed.</source>
        <comment>Star removed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaceRows</name>
    <message>
        <source> a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask &amp;every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Choose a render in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} renders chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Open in default player</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>Leave it empty to take it out of its project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find one that is in use. Empty means none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProxyRows</name>
    <message>
        <source>&amp;Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of this computer are always asked directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its address and port. Until then nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only proxies that speak http can be used. Leave out what stands before ://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy add&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is missing: the number behind a colon, as in proxy.example.com:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address holds a log-in, which would be kept in a plain file. Leave it out, and use a proxy that asks for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a proxy&apos;s address. It should look like proxy.example.com:3128.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s last reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Tokens and the secret part of links are left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>Copy the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has not said anything about it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens and the secret part of links are left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>No saved clip is shown in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next clip (])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject, and go on (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip before ([)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>] next   [ back   S star   X reject and go on   N note   Space play   F full screen   Ctrl+Z undo   Esc leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingOffers</name>
    <message>
        <source>Save clips as soon as they are finishe&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a &amp;checksum beside each clip (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is known of the &amp;render beside each clip (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message>
        <source> KiB/s, all together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips at &amp;once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed &amp;limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingStep</name>
    <message>
        <source>Download &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to clips die within days; what is saved here stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your clips go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or state:failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adva&amp;nced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hecking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedButton</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed (&lt; and &gt;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stills</name>
    <message>
        <source>Frame saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {0} copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame could not be saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – frame {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking is paused. Nothing is asked, and nothing new is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No renders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring stayed locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token for {0}, so nothing is asked there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline. Checking goes on once it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a keyring it is forgotten at each quit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag, then Enter; several with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenFields</name>
    <message>
        <source>&amp;AccessKey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the SecretKey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Main toolbar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} ({1}) to the trash? The render stays on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move {count} files ({size}) to the trash? The renders stay on the list.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not moved to the trash, so it stays where it is: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} moved to the trash, {1} not, which stay where they are: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} files moved to the trash.</source>
        <comment>Moved to the trash.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>&amp;Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your first renders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to add yet? The demo opens a window of its own with eight sample renders. It touches neither your list nor your keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste into the window with {0}, or drop there, whatever holds ids:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cURL lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateRow</name>
    <message>
        <source>&amp;Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by hand (Help menu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for once a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never asked for: this build has no releases feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is asked for the newest version&apos;s number, and told nothing. Nothing is downloaded by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Asking for the newest version …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kling Desktop {0} is the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opens web pages here. The page is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer about the newest version cannot be used. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest version could not be asked for. Look at the connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0} is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoTabs</name>
    <message>
        <source>Video {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos of this render</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Edit</name>
    <message>
        <source># Paste {0}: {1} characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Kling Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear in and out points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostic bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires soonest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in default player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show last reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Answers again after {count} failed checks</source>
        <comment>Answers again after one failed check</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checking paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip deleted by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good answer: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the service calls it “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{what} (asked {count} times before)</source>
        <comment>{what} (asked once before)</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>--screenshot goes with --demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: the window&apos;s own, or from the environment KLING_BASE_URL and KLING_API_KEY (or
KLING_ACCESS_KEY and KLING_SECRET_KEY), with KLING_PATH_TEMPLATE where the path is another.
KLING_DESKTOP_HOME puts all data in one folder. A token is never taken from the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set KLING_API_KEY, or KLING_ACCESS_KEY and KLING_SECRET_KEY: not all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set both KLING_ACCESS_KEY and KLING_SECRET_KEY, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set both KLING_BASE_URL and KLING_API_KEY, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a token, not a task id. It was not used or stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account. There are none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account. There are: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token for {0}, so nothing is asked there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token to ask with. Start kling-desktop and enter one, or set KLING_BASE_URL and KLING_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches over your Kling renders. Without a command it opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came through the pipe is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clip or the list could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a render failed (wait, fetch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask about renders, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give up after S seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the renders were made, where an id does not tell (the account&apos;s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look whether everything is there that the program needs, and say what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new renders belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer, or no clip yet (fetch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print one JSON object per account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print one JSON object per render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put renders on the list; `add -` reads text from a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the clips of finished renders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the accounts, without their tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the list as it was seen last, without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task id, or a status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task id, or a status URL; default: the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command line makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token was refused, or there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time ran out (wait)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try it with a built-in service; needs no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch renders until they have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose renders, by the account&apos;s name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with --demo: watch all renders end, write a picture of the window, and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no number of seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a task id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: still rendering, so there is no clip yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{open} of {count} renders have not ended yet.</source>
        <comment>The render has not ended yet.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>, . step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 2 keep that one, Ctrl+Z undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J K L slower, pause, faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+L loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+arrows move the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W wipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message>
        <source>last check just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last check {count} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last check {count} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last check {count} s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} missing on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} renders</source>
        <comment>{count} render</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Checking is paused. It began {0} ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service calls its state “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave this reason: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} for {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. It took {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} files in {folder}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>estimates</name>
    <message>
        <source>Estimate: {span} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {span} for all (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next check in {count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next check in {count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next check soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{range} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{range} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>expiries</name>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under an hour left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} clips that are not saved will be deleted within {days} days.</source>
        <comment>One clip that is not saved will be deleted within {days} days.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days left</source>
        <comment>{count} day left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours left</source>
        <comment>{count} hour left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flaws</name>
    <message>
        <source>No picture comes out of this file: its codec is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this clip is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this file, only sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged. Nothing in it can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a video, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot decode {codec} on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>No frame of this clip can be decoded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip cannot be read. Is it still where it was?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that reads frames did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written. Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was closed before the picture was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip is damaged: reading it was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a video of a kind that is opened here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>headings</name>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pace</name>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>transfers</name>
    <message>
        <source>saving {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving {running} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting to be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A brace without its other half: write {{name}}, for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour is written as #3a7de9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most {limit} characters. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has at most {limit} characters. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A render has at most {limit} tags. Take some away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token was left out and not stored: tokens belong in Settings, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey and SecretKey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced lip sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clips are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0.1 and 100 questions a second may go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 32 questions may be under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips are kept for 1 to 365 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips show up here once they are on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that are not saved show up here three days before they go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips that you have not looked at yet show up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token too: the one in use is for another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your token for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished clips that are not on this computer show up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway (new-api, EZModel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids, status links, whole replies and cURL lines are all understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image to video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the path only {{kind}} and {{task_id}} may stand between braces, each once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of render</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kling, China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kling, international</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for its token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {characters} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {folders} folders in one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-image to video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, or the id without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New renders show up here. What you have archived can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip expires soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip is left to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file name may hold {detail} on every system. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No render has all that you typed. Fewer words find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No render on your list belongs to this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the server, so the token was not sent. Look at the base URL, and whether a proxy or virus scanner reads along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fetched: {names}. Copy it to this computer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: {names}. Ids are read from text, CSV, JSON and log files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: {names}. It cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: {names}. There is no text inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to {detail}. Saving goes on by itself once that has changed; or choose another folder in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked about renders until you resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known as {detail}. Insert offers what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches your search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Omni video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or drop task ids here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects and tags have at most {limit} characters each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject what is not good enough, and archive all of it in one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account {name}, and its token from the keyring?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove the account {name}, and its token from the keyring? {count} renders belong to it and go off the list for good. Saved clips stay.</source>
        <comment>Remove the account {name}, and its token from the keyring? One render belongs to it and goes off the list for good. Saved clips stay.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders on the list belong to the account {name}. Take them off the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders that bring no clip show up here, each with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders that the service has not begun show up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renders that the service works on show up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved clips still play. Renders that you add now are asked about once it is back online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong with the account. Look into it at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Kling Desktop. Your list is safe; the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star what you want to find again, and it shows up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is not a whole video. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account does not allow this computer&apos;s internet address. Add it to the list at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no access to this render&apos;s model. Look into it at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no credit or is blocked. Look into it at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is in arrears. Settle it at the provider, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account {name} is removed, but the keyring did not answer: its token may still be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip could not be fetched. It is tried again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip could not be fetched. Look at the connection, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip did not arrive whole. It goes on soon from where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip did not arrive whole. Save again to go on from where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip&apos;s link does not work. A fresh one is asked for soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip&apos;s link no longer works. Save again to ask for a fresh one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download folder {detail} is not there. Saving goes on by itself once it is back; or choose another one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was moved or deleted, and the service has deleted the clip. Show where the file is, or render it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was moved or deleted. Save it again or show where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {detail} cannot be reached now. Look whether its drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has none for your account, so nothing can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring set up here would keep the token in a plain file, so it is not used. The token is kept in memory until you quit, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring stayed locked. The token is kept in memory until you quit, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of renders cannot be opened: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of renders was damaged. It was set aside as {detail}, and a new one begun. Add your ids again; saved clips are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list was written by a newer version of Kling Desktop. Nothing was changed. Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest pause between two questions cannot be below the shortest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path must begin with one slash, and hold no spaces and no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path must hold {{task_id}} once: there the id of a render goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let us through. Look at the proxy in Settings, Advanced. ({detail})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers no safe connection (TLS 1.2 or newer), so the token was not sent. Look at the base URL, and whether an old proxy stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us to another address, where the token is not sent. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another address, so the token was not sent. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired or is not valid yet, so the token was not sent. Look whether this computer&apos;s clock is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name is not known here. Look at the connection and the base URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered without a status. Checking goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asked us to slow down. Checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be reached. Look at the connection and the base URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer in time. Checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know this id. Look whether id and account belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not take it, so asking has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service finds the request invalid. Look whether id and kind are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service finds the token not valid yet. Look whether this computer&apos;s clock is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service forbids the answer and does not say why. Look at the token and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave an answer that is far too long. Checking goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense. Checking goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has deleted this clip. Look for a copy at the provider, or render it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has trouble of its own. Checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the token. Enter a valid one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused this render under its content rules. Change it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses to answer about this render.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were damaged and set aside. The defaults are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortest pause between two questions is 1 to 600 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not answer. The token is kept in memory until you quit, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was too long; its end was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token has expired. Enter a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in memory until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in the KDE wallet (KWallet).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in the Windows Credential Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in the macOS Keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in this desktop&apos;s keyring (Secret Service).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept in {store}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no text files in {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Kling API at this address. Look at the base URL, and whether this network wants you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no safe keyring on this system, so the token is kept in memory until you quit, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task id in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little room on the disk with {detail}. Free some: saving then goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was too much to read all of it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address holds a password. Leave it out; the token has a field of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address starts with http, so anybody could read your token. Use https. In a network of your own, the account can allow http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a kind of render.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a token: it is empty, too long, or has spaces or line breaks in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address. It should look like https://api.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring. The token is kept in memory until you quit, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token as bearer (usual)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for space on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link gave is not a video. A fresh link is asked for soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link gave is not a video. Save again to ask for a fresh link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the link gives is over 4 GB, which no clip is. It was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you archive leaves the list, and shows up here; its files stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With http anybody on the way can read your token. Allow it in your own network only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your account, Kling Desktop can ask about your renders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to {detail} failed. Look at the disk, or choose another folder in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your system may ask for its password in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your token is in there. Until it is unlocked, nothing can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your token is in there. Without it, nothing can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} already here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} not ids</source>
        <comment>{count} not an id</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} (It asks for {count} s of rest.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} (It said: {detail})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
