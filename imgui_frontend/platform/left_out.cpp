// Parts of Dear ImGui that come along with every program and that nothing here reaches. The linker puts these empty
// ones in their place: cmake/Web.cmake hands it every name of this file that begins with __wrap_. The native build, and
// so the headless tests, use the whole of Dear ImGui.
#include <imgui.h>
#include <imgui_internal.h>

// NOLINTBEGIN(bugprone-reserved-identifier): ld's names
extern "C" {

// Nothing is drawn into a window: the panes are the page's, and the picture is the list behind all windows
// (imgui_frontend/widgets/ui.cpp). Dear ImGui opens and closes one of its own in each frame.
bool __wrap__ZN5ImGui5BeginEPKcPbi(const char*, bool*, ImGuiWindowFlags) {
  return false;
}
void __wrap__ZN5ImGui3EndEv() {}
void __wrap__ZN5ImGui23ErrorRecoveryStoreStateEP23ImGuiErrorRecoveryState(ImGuiErrorRecoveryState*) {}
void __wrap__ZN5ImGui11FocusWindowEP11ImGuiWindowi(ImGuiWindow*, ImGuiFocusRequestFlags) {}
void __wrap__ZN5ImGui26FocusTopMostWindowUnderOneEP11ImGuiWindowS1_P13ImGuiViewporti(ImGuiWindow*, ImGuiWindow*,
                                                                                     ImGuiViewport*,
                                                                                     ImGuiFocusRequestFlags) {}
void __wrap__ZN5ImGui34UpdateHoveredWindowAndCaptureFlagsERK6ImVec2(const ImVec2&) {}
void __wrap__ZN5ImGui30UpdateMouseMovingWindowNewFrameEv() {}
void __wrap__ZN5ImGui30UpdateMouseMovingWindowEndFrameEv() {}
void __wrap__ZN5ImGui21ClosePopupsOverWindowEP11ImGuiWindowb(ImGuiWindow*, bool) {}
void __wrap__ZN5ImGui22ClosePopupsExceptModalsEv() {}
void __wrap__ZN5ImGui11SetActiveIDEjP11ImGuiWindow(ImGuiID, ImGuiWindow*) {}
void __wrap__ZN5ImGui13NavInitWindowEP11ImGuiWindowb(ImGuiWindow*, bool) {}
void __wrap__ZN5ImGui25NavInitRequestApplyResultEv() {}
void __wrap__ZN5ImGui12SetNavWindowEP11ImGuiWindow(ImGuiWindow*) {}
void __wrap__ZN5ImGui38ErrorCheckEndFrameFinalizeErrorTooltipEv() {}

// Windows without decoration have no title bar, frame, button or scroll bar, draw no text of their own and take their
// colours from theme/palette.hpp. What Dear ImGui draws with these belongs to its fallback window, which never shows.
void __wrap__ZN5ImGui15StyleColorsDarkEP10ImGuiStyle(ImGuiStyle*) {}
void __wrap__ZN5ImGui11RenderFrameE6ImVec2S0_jbf(ImVec2, ImVec2, ImU32, bool, float) {}
void __wrap__ZN5ImGui17RenderTextClippedERK6ImVec2S2_PKcS4_PS1_S2_PK6ImRect(const ImVec2&, const ImVec2&, const char*,
                                                                            const char*, const ImVec2*, const ImVec2&,
                                                                            const ImRect*) {}
bool __wrap__ZN5ImGui14CollapseButtonEjRK6ImVec2(ImGuiID, const ImVec2&) {
  return false;
}
bool __wrap__ZN5ImGui11CloseButtonEjRK6ImVec2(ImGuiID, const ImVec2&) {
  return false;
}
void __wrap__ZN5ImGui9ScrollbarE9ImGuiAxis(ImGuiAxis) {}

// The pointer is the browser's.
void __wrap__ZN5ImGui17RenderMouseCursorE6ImVec2fijjj(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) {}

// Keys go to the elements that mirror the canvas, never to Dear ImGui: nothing is navigated by them, neither items nor
// windows, and no shortcut is pressed.
void __wrap__ZN5ImGui15RenderNavCursorERK6ImRectji(const ImRect&, ImGuiID, ImGuiNavRenderCursorFlags) {}
void __wrap__ZN5ImGui25NavMoveRequestApplyResultEv() {}
bool __wrap__ZN5ImGui10SelectableEPKcbiRK6ImVec2(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
  return false;
}
bool __wrap__ZN5ImGui12IsKeyPressedE8ImGuiKeyij(ImGuiKey, ImGuiInputFlags, ImGuiID) {
  return false;
}
bool __wrap__ZN5ImGui8ShortcutEiij(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) {
  return false;
}
const char* __wrap__ZN5ImGui15GetKeyChordNameEi(ImGuiKeyChord) {
  return "";
}

// No window is a popup or a tooltip, and none has columns or tables.
void __wrap__ZN5ImGui25FindBestWindowPosForPopupEP11ImGuiWindow(ImVec2* /*returned*/, ImGuiWindow*) {}
bool __wrap__ZN5ImGui14BeginTooltipExEii(ImGuiTooltipFlags, ImGuiWindowFlags) {
  return false;
}
void __wrap__ZN5ImGui10SetTooltipEPKcz(const char*, ...) {}
void __wrap__ZN5ImGui13SeparatorTextEPKc(const char*) {}
void __wrap__ZN5ImGui10EndColumnsEv() {}
void __wrap__ZN5ImGui8EndTableEv() {}

// Nothing is kept in a file or written to a log, and memory is not swept while the page is open.
void __wrap__ZN5ImGui31TableSettingsAddSettingsHandlerEv() {}
void __wrap__ZN5ImGui18AddSettingsHandlerEPK20ImGuiSettingsHandler(const ImGuiSettingsHandler*) {}
ImGuiWindowSettings* __wrap__ZN5ImGui23CreateNewWindowSettingsEPKc(const char*) {
  return nullptr;
}
void __wrap__ZN15ImGuiTextBuffer7appendfEPKcz(ImGuiTextBuffer*, const char*, ...) {}
void __wrap__ZN5ImGui21SaveIniSettingsToDiskEPKc(const char*) {}
void __wrap__ZN5ImGui9LogFinishEv() {}
void __wrap__ZN5ImGui28GcCompactTransientMiscBuffersEv() {}

// What a frame left open would be closed. Here nothing is left open: in the headless tests the full Dear ImGui stops at
// the first frame that does.
void __wrap__ZN5ImGui30ErrorRecoveryTryToRecoverStateEPK23ImGuiErrorRecoveryState(const ImGuiErrorRecoveryState*) {}

}  // extern "C"
// NOLINTEND(bugprone-reserved-identifier)
