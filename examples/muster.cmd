@echo off
rem Starts the command-line tool with the Java that is there.
setlocal
set "JAR=%~dp0muster.jar"
if not exist "%JAR%" set "JAR=%~dp0target\muster.jar"
if exist "%JAR%" goto java
>&2 echo The tool is not built yet: there is no muster.jar in %~dp0target.
>&2 echo Build it in the folder of the repository, with: mvn -q -DskipTests package
exit /b 127

:java
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version 2>&1 | findstr /r /c:"version .1[7-9]" /c:"version .[2-9][0-9]" >nul
if not errorlevel 1 goto run
>&2 echo There is no Java from 17 on, neither on the PATH nor where JAVA_HOME says.
>&2 echo Install a JDK, such as that of https://adoptium.net, or set JAVA_HOME to one.
exit /b 127

:run
"%JAVA%" "-Dmuster.command=%~nx0" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
