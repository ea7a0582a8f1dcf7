@echo off
rem Starts the command-line tool with the Java that is there.
setlocal
set "JAR=%~dp0muster.jar"
if not exist "%JAR%" set "JAR=%~dp0target\muster.jar"
if not exist "%JAR%" (
  echo The tool is not built yet: there is no muster.jar in %~dp0target. 1>&2
  echo Build it in the folder of the repository, with: mvn -q -DskipTests package 1>&2
  exit /b 127
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --version >nul 2>&1
if errorlevel 1 (
  echo There is no Java from 17 on, neither on the PATH nor where JAVA_HOME says. 1>&2
  echo Install a JDK, such as that of https://adoptium.net, or set JAVA_HOME to one. 1>&2
  exit /b 127
)
"%JAVA%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
