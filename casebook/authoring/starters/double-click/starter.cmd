@echo off
rem @about@
setlocal DisableDelayedExpansion
pushd "%~dp0"
set "CASEBOOK_WINDOW=1"
if exist "python\python.exe" goto portable
call :fails
py -3 -c "" >nul 2>nul
if not errorlevel 1 goto launcher
call :fails
python -c "" >nul 2>nul
if not errorlevel 1 goto path
echo.
echo @none@
echo @ask@
echo.
pause
exit /b 2
:portable
python\python.exe build.py @command@
exit /b
:launcher
if exist build.py py -3 build.py @command@
if not exist build.py py -3 -m casebook @command@
exit /b
:path
if exist build.py python build.py @command@
if not exist build.py python -m casebook @command@
exit /b
:fails
exit /b 1
