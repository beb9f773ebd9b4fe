# Installs dist\*-setup.exe for this user without a question, and lets the program look whether it has
# everything. Ends with the exit code of whichever fails first.
$ErrorActionPreference = 'Stop'

$setup = Get-Item 'dist\*-setup.exe'
$installed = Start-Process -FilePath $setup.FullName -ArgumentList '/S' -Wait -PassThru
if ($installed.ExitCode -ne 0) { exit $installed.ExitCode }

& "$env:LOCALAPPDATA\Programs\Kling Desktop\kling-desktop.com" --self-test
exit $LASTEXITCODE
