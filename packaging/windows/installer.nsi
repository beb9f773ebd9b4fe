; The installer, for makensis; windows/installer.py fills in what stands between @ signs.
; For one user and without an administrator; /S asks nothing, /D=C:\A folder sets the place.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user
AllowSkipFiles off ; half a program is none
ManifestSupportedOS Win10
ManifestDPIAware true

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\KlingDesktop"
!define SCHEME "Software\Classes\@NAME@"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\@WINDOW@"
; Written by the program, when it shows its first notification.
!define NOTIFIER "Software\Classes\AppUserModelId\Kling Desktop"

Name "Kling Desktop"
OutFile "@TARGET@"
BrandingText "Kling Desktop @VERSION@"
InstallDir "$LOCALAPPDATA\Programs\Kling Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "@NUMBERS@"
VIAddVersionKey "ProductName" "Kling Desktop"
VIAddVersionKey "FileDescription" "Kling Desktop installer"
VIAddVersionKey "FileVersion" "@VERSION@"
VIAddVersionKey "ProductVersion" "@VERSION@"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "@ICON@"
!define MUI_UNICON "@ICON@"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\@WINDOW@"
!define MUI_FINISHPAGE_RUN_TEXT "Open Kling Desktop"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Windows lets nobody write to a program that runs. A file that is not there is no hindrance.
!macro STOP_IF_RUNNING PROGRAM
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "Kling Desktop is open. Please quit it, then try again." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Kling Desktop needs Windows 10 or 11." /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  !insertmacro STOP_IF_RUNNING "@WINDOW@"
  !insertmacro STOP_IF_RUNNING "@CONSOLE@"
FunctionEnd

Function un.onInit
  !insertmacro STOP_IF_RUNNING "@WINDOW@"
  !insertmacro STOP_IF_RUNNING "@CONSOLE@"
FunctionEnd

Section
  SetShellVarContext current
  ReadRegStr $2 HKCU "${RUN}" "KlingDesktop" ; starts at log-in, where the user has chosen it
  ; The version before removes its own files: it knows them, and this one does not.
  ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\uninstall.exe"
    ExecWait '"$0\uninstall.exe" /S _?=$0' $1
    ${If} $1 != 0
      MessageBox MB_OK|MB_ICONSTOP "The version before could not be removed." /SD IDOK
      SetErrorLevel 5
      Quit
    ${EndIf}
    Delete "$0\uninstall.exe"
    RMDir "$0"
  ${EndIf}

@INSTALL@
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Kling Desktop.lnk" "$INSTDIR\@WINDOW@"

  WriteRegStr HKCU "${SCHEME}" "" "URL:Kling Desktop"
  WriteRegStr HKCU "${SCHEME}" "URL Protocol" ""
  WriteRegStr HKCU "${SCHEME}\DefaultIcon" "" "$INSTDIR\@WINDOW@,0"
  WriteRegStr HKCU "${SCHEME}\shell\open\command" "" '"$INSTDIR\@WINDOW@" -- "%1"'
  WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\@WINDOW@"
  ${If} $2 != ""
    WriteRegStr HKCU "${RUN}" "KlingDesktop" $2
  ${EndIf}

  WriteRegStr HKCU "${KEY}" "DisplayName" "Kling Desktop"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "@VERSION@"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\@WINDOW@,0"
  WriteRegStr HKCU "${KEY}" "Publisher" "Kling Desktop contributors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" @KILOBYTES@
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section Uninstall
  SetShellVarContext current
@UNINSTALL@
  Delete "$SMPROGRAMS\Kling Desktop.lnk"
  DeleteRegKey HKCU "${SCHEME}"
  DeleteRegKey HKCU "${NOTIFIER}"
  DeleteRegKey HKCU "${APP_PATH}"
  DeleteRegValue HKCU "${RUN}" "KlingDesktop"
  DeleteRegKey HKCU "${KEY}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
