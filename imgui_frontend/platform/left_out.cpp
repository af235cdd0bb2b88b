// Parts of Dear ImGui that come along with every program and that nothing here needs. The linker (--wrap in
// cmake/Web.cmake) puts these in their place.
struct ImGuiErrorRecoveryState;

extern "C" {
// ImGui::EndTable and ImGui::TableSettingsAddSettingsHandler: forgotten ends of tables are mended and settings of
// tables kept, 17 kB. Nothing here draws a table.
void __wrap__ZN5ImGui8EndTableEv() {}                          // NOLINT(bugprone-reserved-identifier): ld's name
void __wrap__ZN5ImGui31TableSettingsAddSettingsHandlerEv() {}  // NOLINT(bugprone-reserved-identifier): ld's name

// ImGui::ErrorRecoveryTryToRecoverWindowState: what a frame left open is closed, 10 kB. Here nothing is left open: in
// the headless tests the full Dear ImGui stops at the first frame that does.
// NOLINTNEXTLINE(bugprone-reserved-identifier): ld's name
void __wrap__ZN5ImGui36ErrorRecoveryTryToRecoverWindowStateEPK23ImGuiErrorRecoveryState(
    const ImGuiErrorRecoveryState* /*state*/) {}
}
