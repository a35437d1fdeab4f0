*** Settings ***
Documentation    The status light of a device after it was switched on.
...              Run with: robot --variable VIDEO:run.mp4 src/demo/robot/status_light.robot
Library          TelltaleLibrary.py

*** Variables ***
${VIDEO}         test-videos/bench__start-up.mp4
${SERVER}        http://127.0.0.1:8080

*** Test Cases ***
The Device Comes Online
    Light Should Meet    ${VIDEO}    start-up then connected within 60s    never sos

The Server Says So, Too
    Light Should Meet At    ${SERVER}    ${VIDEO}    start-up then connected within 60s    never sos

The Server Sees It
    ${shown}=    Light Shown    ${SERVER}    ${VIDEO}
    Should Be Equal    ${shown}    start-up
