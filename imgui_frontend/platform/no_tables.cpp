// Dear ImGui mends forgotten ends of tables and keeps settings of tables in every program, and so brings all its code
// of tables along, 17 kB of it. Nothing here draws one: the linker (--wrap in cmake/Web.cmake) puts these in the place
// of ImGui::EndTable and ImGui::TableSettingsAddSettingsHandler.
extern "C" {
void __wrap__ZN5ImGui8EndTableEv() {}                          // NOLINT(bugprone-reserved-identifier): ld's name
void __wrap__ZN5ImGui31TableSettingsAddSettingsHandlerEv() {}  // NOLINT(bugprone-reserved-identifier): ld's name
}
