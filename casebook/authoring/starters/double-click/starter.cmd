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
call :fails
python\python.exe -c ""
if not %errorlevel%==0 goto refused
python\python.exe build.py @command@
exit /b %errorlevel%
:launcher
set "WHAT=build.py"
if not exist build.py set "WHAT=-m casebook"
py -3 %WHAT% @command@
exit /b %errorlevel%
:path
set "WHAT=build.py"
if not exist build.py set "WHAT=-m casebook"
python %WHAT% @command@
exit /b %errorlevel%
:refused
echo.
echo @refused@
echo @allow@
echo.
pause
exit /b 2
:fails
exit /b 1
