// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_table.h"

#include <QCoreApplication>

namespace yc::ui {
namespace {

struct Row {
    const char* id;
    KeyScope scope;
    KeyGroup group;
    const char* sequence;  // portable; empty when only `shown`
    const char* shown;     // nullptr: the sequence
    const char* text;
    const char* hint;
    bool local;
};

using S = KeyScope;
using G = KeyGroup;

// ui.md 5. F1-F4 look, F5-F8 the line in front of you, F9-F12 make a record; the words differ by workspace.
const Row everywhereRows[] = {
    {"help", S::Everywhere, G::Look, "F1", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Keys"),
     QT_TRANSLATE_NOOP("KeyTable", "hold to peek, tap to keep"), false},
    {"find", S::Everywhere, G::Look, "F3", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Find"),
     QT_TRANSLATE_NOOP("KeyTable", "anything can be found"), false},
    {"act", S::Everywhere, G::Record, "Ctrl+Return", "Ctrl+Enter",
     QT_TRANSLATE_NOOP("KeyTable", "Do this step, like F12"), nullptr, false},
    {"go.1", S::Everywhere, G::Other, "Alt+1", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go to Counter"), nullptr, false},
    {"go.2", S::Everywhere, G::Other, "Alt+2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go to Handoff"), nullptr, false},
    {"go.3", S::Everywhere, G::Other, "Alt+3", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go to Back office"), nullptr,
     false},
    {"go.4", S::Everywhere, G::Other, "Alt+4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go to Issue"), nullptr, false},
    {"go.5", S::Everywhere, G::Other, "Alt+5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go to Hall"), nullptr, false},
    {"go.6", S::Everywhere, G::Other, "Alt+6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go to Find"), nullptr, false},
    {"go.7", S::Everywhere, G::Other, "Alt+7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go to Catalogue"), nullptr,
     false},
    {"pane.next", S::Everywhere, G::Other, "Ctrl+Tab", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Next pane"), nullptr,
     false},
    {"pane.back", S::Everywhere, G::Other, "Ctrl+Shift+Tab", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Previous pane"),
     nullptr, false},
    {"palette", S::Everywhere, G::Other, "Ctrl+K", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Find an action or answer by name"), nullptr, false},
    {"undo", S::Everywhere, G::Other, "Ctrl+Z", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Undo, where the law allows"),
     nullptr, false},
    {"redo", S::Everywhere, G::Other, "Ctrl+Y", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Redo"), nullptr, false},
    {"identity", S::Everywhere, G::Other, "Ctrl+H", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Full identity number, logged"), nullptr, false},
    {"unsent", S::Everywhere, G::Other, "Ctrl+U", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Unsent and conflicts"),
     nullptr, false},
    {"reconnect", S::Everywhere, G::Other, "Ctrl+R", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Reconnect, ask again"),
     nullptr, false},
    {"settings", S::Everywhere, G::Other, "Ctrl+,", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Settings"), nullptr, false},
    {"lock", S::Everywhere, G::Other, "Ctrl+L", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Lock"), nullptr, false},
    {"theme", S::Everywhere, G::Other, "Ctrl+Shift+D", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Light, dark, high contrast"), nullptr, false},
    {"font.larger", S::Everywhere, G::Other, "Ctrl++", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Larger letters"),
     nullptr, false},
    {"font.smaller", S::Everywhere, G::Other, "Ctrl+-", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Smaller letters"),
     nullptr, false},
    {"font.reset", S::Everywhere, G::Other, "Ctrl+0", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Letters of normal size"),
     nullptr, false},
    {"close", S::Everywhere, G::Other, "Esc", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Close what is on top, nothing is lost"), nullptr, true},
};

const Row listRows[] = {
    {"list.move", S::List, G::Other, "", "↑ ↓", QT_TRANSLATE_NOOP("KeyTable", "Previous, next line"), nullptr, true},
    {"list.agree", S::List, G::Other, "Return", "Enter",
     QT_TRANSLATE_NOOP("KeyTable", "Agree with the suggestion, next open one"), nullptr, true},
    {"list.choose", S::List, G::Other, "Space", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Choose or not"), nullptr, true},
    {"list.column", S::List, G::Other, "", "← →", QT_TRANSLATE_NOOP("KeyTable", "Original, copy, page"), nullptr, true},
    {"list.ends", S::List, G::Other, "", "Home End", QT_TRANSLATE_NOOP("KeyTable", "First, last"), nullptr, true},
    {"list.letters", S::List, G::Other, "", "A…Z", QT_TRANSLATE_NOOP("KeyTable", "Jump by pinyin initials"), nullptr,
     true},
    {"list.copy", S::List, G::Other, "Ctrl+C", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Copy this line"), nullptr, true},
    {"list.clear", S::List, G::Other, "Del", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Clear this cell, can be undone"),
     nullptr, true},
};

const Row counterRows[] = {
    {"counter.card", S::Counter, G::Look, "F2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Read card"),
     QT_TRANSLATE_NOOP("KeyTable", "identity card, e-licence"), false},
    {"counter.large", S::Counter, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Preview"),
     QT_TRANSLATE_NOOP("KeyTable", "see the paper to be printed"), false},
    {"counter.call", S::Counter, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Call"),
     QT_TRANSLATE_NOOP("KeyTable", "the next one"), false},
    {"counter.recall", S::Counter, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Recall"),
     QT_TRANSLATE_NOOP("KeyTable", "the same number again"), false},
    {"counter.missed", S::Counter, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Not here"),
     QT_TRANSLATE_NOOP("KeyTable", "back into the line"), false},
    {"counter.park", S::Counter, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Park"),
     QT_TRANSLATE_NOOP("KeyTable", "can be resumed"), false},
    {"counter.capture", S::Counter, G::Record, "F9", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Capture"),
     QT_TRANSLATE_NOOP("KeyTable", "photograph this paper"), false},
    {"counter.print", S::Counter, G::Record, "F10", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Print"),
     QT_TRANSLATE_NOOP("KeyTable", "reprints are marked"), false},
    {"counter.other", S::Counter, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Other decision"),
     QT_TRANSLATE_NOOP("KeyTable", "refuse, withdraw"), false},
    {"counter.act", S::Counter, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Next step"),
     QT_TRANSLATE_NOOP("KeyTable", "what this step is for"), false},
    {"counter.choose", S::Counter, G::Queue, "Ctrl+F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Call a chosen one"),
     QT_TRANSLATE_NOOP("KeyTable", "with a reason"), false},
    {"counter.passed", S::Counter, G::Queue, "Ctrl+F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Passed tickets"),
     QT_TRANSLATE_NOOP("KeyTable", "call again or back into the line"), false},
    {"counter.left", S::Counter, G::Queue, "Ctrl+F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Went away"),
     QT_TRANSLATE_NOOP("KeyTable", "the person has left"), false},
    {"counter.hold", S::Counter, G::Queue, "Ctrl+F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Park, resume or pause"),
     QT_TRANSLATE_NOOP("KeyTable", "here or anywhere, kinds of break"), false},
    {"counter.transfer", S::Counter, G::Queue, "Ctrl+T", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Transfer"),
     QT_TRANSLATE_NOOP("KeyTable", "to a window or theme"), false},
    {"counter.matter", S::Counter, G::Queue, "Ctrl+N", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Next matter"),
     QT_TRANSLATE_NOOP("KeyTable", "of the same person"), false},
    {"counter.finish", S::Counter, G::Queue, "Ctrl+D", nullptr, QT_TRANSLATE_NOOP("KeyTable", "End with an outcome"),
     QT_TRANSLATE_NOOP("KeyTable", "without calling the next"), false},
    {"counter.why", S::Counter, G::Look, "Ctrl+W", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Why this ticket"),
     QT_TRANSLATE_NOOP("KeyTable", "the rank in plain words"), false},
    {"counter.note", S::Counter, G::Queue, "Ctrl+M", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Note on a ticket"),
     QT_TRANSLATE_NOOP("KeyTable", "seen before it is called"), false},
    {"counter.quick", S::Counter, G::Queue, "Ctrl+B", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Quick service"),
     QT_TRANSLATE_NOOP("KeyTable", "one more digit records it"), false},
    {"counter.give", S::Counter, G::Queue, "Ctrl+G", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Give a ticket"),
     QT_TRANSLATE_NOOP("KeyTable", "printed here"), false},
    {"counter.help", S::Counter, G::Queue, "Ctrl+F1", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Call the supervisor"),
     QT_TRANSLATE_NOOP("KeyTable", "emergency, nothing is said aloud"), false},
    {"counter.takeover", S::Counter, G::Queue, "Ctrl+O", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Take over this window"), QT_TRANSLATE_NOOP("KeyTable", "with its open work"),
     false},
    {"counter.shift", S::Counter, G::Queue, "Ctrl+F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "End of the shift"),
     QT_TRANSLATE_NOOP("KeyTable", "close the window"), false},
    {"counter.dues", S::Counter, G::Look, "Ctrl+F3", nullptr, QT_TRANSLATE_NOOP("KeyTable", "What is due"),
     QT_TRANSLATE_NOOP("KeyTable", "remind, and record who was told"), false},
    {"counter.guides", S::Counter, G::Look, "Ctrl+I", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Guides and guidance slip"),
     QT_TRANSLATE_NOOP("KeyTable", "of this case, of every theme"), false},
    {"counter.step1", S::Counter, G::Other, "Ctrl+1", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Step Applicant"), nullptr,
     false},
    {"counter.step2", S::Counter, G::Other, "Ctrl+2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Step Situation"), nullptr,
     false},
    {"counter.step3", S::Counter, G::Other, "Ctrl+3", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Step Materials"), nullptr,
     false},
    {"counter.step4", S::Counter, G::Other, "Ctrl+4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Step Form"), nullptr,
     false},
    {"counter.step5", S::Counter, G::Other, "Ctrl+5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Step Decision"), nullptr,
     false},
    {"counter.open", S::Counter, G::Other, "Ctrl+Q", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Only the open ones"),
     nullptr, false},
    {"counter.sign", S::Counter, G::Other, "Ctrl+E", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Sign again"), nullptr,
     false},
    {"counter.format", S::Counter, G::Other, "Ctrl+P", nullptr, QT_TRANSLATE_NOOP("KeyTable", "A4 or thermal paper"),
     nullptr, false},
    {"materials.complete", S::CounterMaterials, G::Other, "1", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Complete, next one"), nullptr, true},
    {"materials.missing", S::CounterMaterials, G::Other, "2", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Missing, choose the reason"), nullptr, true},
    {"materials.mismatch", S::CounterMaterials, G::Other, "3", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Not in form, choose the reason"), nullptr, true},
    {"materials.tolerated", S::CounterMaterials, G::Other, "4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Tolerated"),
     nullptr, true},
    {"materials.exempt", S::CounterMaterials, G::Other, "5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Exempt"), nullptr,
     true},
    {"materials.unchecked", S::CounterMaterials, G::Other, "0", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Back to unchecked"), nullptr, true},
    {"materials.more", S::CounterMaterials, G::Other, "+", nullptr, QT_TRANSLATE_NOOP("KeyTable", "One more"), nullptr,
     true},
    {"materials.less", S::CounterMaterials, G::Other, "-", "−", QT_TRANSLATE_NOOP("KeyTable", "One less"), nullptr,
     true},
    {"materials.sentence", S::CounterMaterials, G::Other, "Tab", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Edit the sentence on the notice"), nullptr, true},
    {"situation.answer", S::CounterSituation, G::Other, "", "1…9", QT_TRANSLATE_NOOP("KeyTable", "Answer"), nullptr,
     true},
    {"situation.items", S::CounterSituation, G::Other, "Space", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Take the item or not"), nullptr, true},
    {"decision.choose", S::CounterDecision, G::Other, "", "1…5", QT_TRANSLATE_NOOP("KeyTable", "Choose a decision"),
     nullptr, true},
    {"form.next", S::CounterForm, G::Other, "Return", "Enter", QT_TRANSLATE_NOOP("KeyTable", "Next open field"),
     nullptr, true},
    {"applicant.agree", S::CounterApplicant, G::Other, "Return", "Enter",
     QT_TRANSLATE_NOOP("KeyTable", "Agree, next field"), nullptr, true},
};

const Row officeRows[] = {
    {"handoff.card", S::Handoff, G::Look, "F2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Read card"),
     QT_TRANSLATE_NOOP("KeyTable", "identity card, badge"), false},
    {"handoff.large", S::Handoff, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "See scans"),
     QT_TRANSLATE_NOOP("KeyTable", "large"), false},
    {"handoff.call", S::Handoff, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Call"),
     QT_TRANSLATE_NOOP("KeyTable", "the next one"), false},
    {"handoff.recall", S::Handoff, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Recall"),
     QT_TRANSLATE_NOOP("KeyTable", "the same number again"), false},
    {"handoff.missed", S::Handoff, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Not here"),
     QT_TRANSLATE_NOOP("KeyTable", "back into the line"), false},
    {"handoff.park", S::Handoff, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Park"),
     QT_TRANSLATE_NOOP("KeyTable", "can be resumed"), false},
    {"handoff.capture", S::Handoff, G::Record, "F9", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Capture"),
     QT_TRANSLATE_NOOP("KeyTable", "photograph the bag"), false},
    {"handoff.print", S::Handoff, G::Record, "F10", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Print slip"),
     QT_TRANSLATE_NOOP("KeyTable", "reprints are marked"), false},
    {"handoff.other", S::Handoff, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Other route"),
     QT_TRANSLATE_NOOP("KeyTable", "courier, return"), false},
    {"handoff.act", S::Handoff, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Seal or sign"),
     QT_TRANSLATE_NOOP("KeyTable", "what this slip waits for"), false},
    {"handoff.new", S::Handoff, G::Other, "Ctrl+N", nullptr, QT_TRANSLATE_NOOP("KeyTable", "New slip"), nullptr, false},
    {"handoff.part", S::Handoff, G::Other, "Ctrl+F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Seal a part"), nullptr,
     false},
    {"handoff.rest", S::Handoff, G::Other, "Ctrl+Shift+A", nullptr, QT_TRANSLATE_NOOP("KeyTable", "All of the slip"),
     QT_TRANSLATE_NOOP("KeyTable", "each line is still decided by itself"), false},
    {"handoff.code", S::Handoff, G::Other, "Ctrl+Shift+K", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Type a short code"),
     QT_TRANSLATE_NOOP("KeyTable", "when the label is torn"), false},
    {"handoff.labels", S::Handoff, G::Other, "Ctrl+Shift+L", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Print labels"),
     QT_TRANSLATE_NOOP("KeyTable", "of the chosen paper's case"), false},
    {"handoff.archive", S::Handoff, G::Other, "Ctrl+Shift+Y", nullptr,
     QT_TRANSLATE_NOOP("KeyTable", "Archive the paper"), nullptr, false},
    {"handoff.proof", S::Handoff, G::Other, "Ctrl+Shift+E", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Save the proof"),
     QT_TRANSLATE_NOOP("KeyTable", "where this paper has been"), false},
    {"handoff.settle", S::Handoff, G::Other, "", "1…3", QT_TRANSLATE_NOOP("KeyTable", "Settle a dispute"), nullptr,
     true},
    {"office.card", S::BackOffice, G::Look, "F2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Read badge"),
     QT_TRANSLATE_NOOP("KeyTable", "signing by badge"), false},
    {"office.large", S::BackOffice, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Enlarge"),
     QT_TRANSLATE_NOOP("KeyTable", "the paper, large"), false},
    {"office.next", S::BackOffice, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Next task"),
     QT_TRANSLATE_NOOP("KeyTable", "oldest first"), false},
    {"office.ask", S::BackOffice, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Ask a unit"),
     QT_TRANSLATE_NOOP("KeyTable", "stays inside the government"), false},
    {"office.skip", S::BackOffice, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Skip"),
     QT_TRANSLATE_NOOP("KeyTable", "comes again today"), false},
    {"office.aside", S::BackOffice, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Put aside"),
     QT_TRANSLATE_NOOP("KeyTable", "with a reason"), false},
    {"office.photo", S::BackOffice, G::Record, "F9", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Site photo"),
     QT_TRANSLATE_NOOP("KeyTable", "attached to the case"), false},
    {"office.print", S::BackOffice, G::Record, "F10", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Print decision"),
     QT_TRANSLATE_NOOP("KeyTable", "reprints are marked"), false},
    {"office.other", S::BackOffice, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Other decision"),
     QT_TRANSLATE_NOOP("KeyTable", "refuse, special procedure"), false},
    {"office.act", S::BackOffice, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Decide"),
     QT_TRANSLATE_NOOP("KeyTable", "sign and decide"), false},
    {"office.meets", S::BackOffice, G::Other, "1", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Meets the criterion"),
     nullptr, true},
    {"office.fails", S::BackOffice, G::Other, "2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Does not meet it"), nullptr,
     true},
    {"office.paper", S::BackOffice, G::Other, "", "← →", QT_TRANSLATE_NOOP("KeyTable", "Other paper"), nullptr, true},
    {"office.zoom", S::BackOffice, G::Other, "", "+ −", QT_TRANSLATE_NOOP("KeyTable", "Larger, smaller"), nullptr,
     true},
    {"issue.card", S::Issue, G::Look, "F2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Read card"),
     QT_TRANSLATE_NOOP("KeyTable", "of the collector"), false},
    {"issue.large", S::Issue, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Preview"),
     QT_TRANSLATE_NOOP("KeyTable", "see the paper to be printed"), false},
    {"issue.call", S::Issue, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Call"),
     QT_TRANSLATE_NOOP("KeyTable", "the next one"), false},
    {"issue.recall", S::Issue, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Recall"),
     QT_TRANSLATE_NOOP("KeyTable", "the same number again"), false},
    {"issue.missed", S::Issue, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Not here"),
     QT_TRANSLATE_NOOP("KeyTable", "back into the line"), false},
    {"issue.park", S::Issue, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Park"),
     QT_TRANSLATE_NOOP("KeyTable", "can be resumed"), false},
    {"issue.capture", S::Issue, G::Record, "F9", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Capture"),
     QT_TRANSLATE_NOOP("KeyTable", "the authorisation"), false},
    {"issue.print", S::Issue, G::Record, "F10", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Print"),
     QT_TRANSLATE_NOOP("KeyTable", "reprints are marked"), false},
    {"issue.other", S::Issue, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "In parts"),
     QT_TRANSLATE_NOOP("KeyTable", "collect some today"), false},
    {"issue.act", S::Issue, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Hand over"),
     QT_TRANSLATE_NOOP("KeyTable", "results leave the shelf"), false},
    {"issue.sign", S::Issue, G::Other, "Ctrl+E", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Other way to sign"), nullptr,
     false},
    {"issue.post", S::Issue, G::Other, "Ctrl+M", nullptr, QT_TRANSLATE_NOOP("KeyTable", "By courier"),
     QT_TRANSLATE_NOOP("KeyTable", "waybill, delivered, come back"), false},
    {"issue.tell", S::Issue, G::Other, "Ctrl+T", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Told by telephone"),
     QT_TRANSLATE_NOOP("KeyTable", "that everything is here"), false},
};

const Row hallRows[] = {
    {"hall.large", S::Hall, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Enlarge chart"),
     QT_TRANSLATE_NOOP("KeyTable", "or as a table"), false},
    {"hall.next", S::Hall, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Next alert"),
     QT_TRANSLATE_NOOP("KeyTable", "most urgent first"), false},
    {"hall.urge", S::Hall, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Urge"),
     QT_TRANSLATE_NOOP("KeyTable", "reminds the unit"), false},
    {"hall.later", S::Hall, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Not now"),
     QT_TRANSLATE_NOOP("KeyTable", "stays in the list"), false},
    {"hall.mute", S::Hall, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Mute 10 min"),
     QT_TRANSLATE_NOOP("KeyTable", "alerts stay visible"), false},
    {"hall.authorise", S::Hall, G::Record, "F9", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Authorise"),
     QT_TRANSLATE_NOOP("KeyTable", "a window, for a time"), false},
    {"hall.print", S::Hall, G::Record, "F10", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Daily report"),
     QT_TRANSLATE_NOOP("KeyTable", "prints today's figures"), false},
    {"hall.other", S::Hall, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Other measures"),
     QT_TRANSLATE_NOOP("KeyTable", "call staff, close"), false},
    {"hall.act", S::Hall, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Carry out the what-if"),
     QT_TRANSLATE_NOOP("KeyTable", "what this page proposes"), false},
    {"hall.windows", S::Hall, G::Other, "", "← ↑ → ↓", QT_TRANSLATE_NOOP("KeyTable", "Choose a window"), nullptr, true},
    {"find.card", S::Find, G::Look, "F2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Read card"),
     QT_TRANSLATE_NOOP("KeyTable", "find by card"), false},
    {"find.large", S::Find, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "See paper"),
     QT_TRANSLATE_NOOP("KeyTable", "large"), false},
    {"find.call", S::Find, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Call"),
     QT_TRANSLATE_NOOP("KeyTable", "the next one"), false},
    {"find.recall", S::Find, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Recall"),
     QT_TRANSLATE_NOOP("KeyTable", "the same number again"), false},
    {"find.missed", S::Find, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Not here"),
     QT_TRANSLATE_NOOP("KeyTable", "back into the line"), false},
    {"find.park", S::Find, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Park"),
     QT_TRANSLATE_NOOP("KeyTable", "can be resumed"), false},
    {"find.capture", S::Find, G::Record, "F9", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Capture"),
     QT_TRANSLATE_NOOP("KeyTable", "add a paper"), false},
    {"find.print", S::Find, G::Record, "F10", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Print again"),
     QT_TRANSLATE_NOOP("KeyTable", "marked as a reprint"), false},
    {"find.other", S::Find, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "More"),
     QT_TRANSLATE_NOOP("KeyTable", "what else can be done"), false},
    {"find.act", S::Find, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Go on with it"),
     QT_TRANSLATE_NOOP("KeyTable", "open where it stopped"), false},
    {"find.filter", S::Find, G::Other, "", "← →", QT_TRANSLATE_NOOP("KeyTable", "Other filter"), nullptr, true},
    {"find.proof", S::Find, G::Other, "Ctrl+J", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Export proof"), nullptr, false},
    {"catalogue.edit", S::Catalogue, G::Look, "F2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Edit row"),
     QT_TRANSLATE_NOOP("KeyTable", "this line"), false},
    {"catalogue.large", S::Catalogue, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "See guide"),
     QT_TRANSLATE_NOOP("KeyTable", "as citizens read it"), false},
    {"catalogue.next", S::Catalogue, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Next problem"),
     QT_TRANSLATE_NOOP("KeyTable", "errors first"), false},
    {"catalogue.urge", S::Catalogue, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Urge claim"),
     QT_TRANSLATE_NOOP("KeyTable", "reminds the unit"), false},
    {"catalogue.later", S::Catalogue, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Not now"),
     QT_TRANSLATE_NOOP("KeyTable", "stays in the list"), false},
    {"catalogue.save", S::Catalogue, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Save draft"),
     QT_TRANSLATE_NOOP("KeyTable", "nothing takes effect"), false},
    {"catalogue.try", S::Catalogue, G::Record, "F9", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Try it"),
     QT_TRANSLATE_NOOP("KeyTable", "a case without records"), false},
    {"catalogue.print", S::Catalogue, G::Record, "F10", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Print changes"),
     QT_TRANSLATE_NOOP("KeyTable", "against the last version"), false},
    {"catalogue.other", S::Catalogue, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Versions"),
     QT_TRANSLATE_NOOP("KeyTable", "and withdrawal"), false},
    {"catalogue.act", S::Catalogue, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Submit"),
     QT_TRANSLATE_NOOP("KeyTable", "to joint review"), false},
    {"catalogue.cell", S::Catalogue, G::Other, "Space", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Needed or not"),
     nullptr, true},
    {"catalogue.element", S::Catalogue, G::Other, "Ctrl+E", nullptr, QT_TRANSLATE_NOOP("KeyTable", "All of this row"),
     nullptr, false},
    {"catalogue.add", S::Catalogue, G::Other, "Ins", nullptr, QT_TRANSLATE_NOOP("KeyTable", "One more"), nullptr, true},
    {"catalogue.remove", S::Catalogue, G::Other, "Ctrl+Del", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Take out"),
     nullptr, false},
    {"catalogue.up", S::Catalogue, G::Other, "Ctrl+Up", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Further up"), nullptr,
     false},
    {"catalogue.down", S::Catalogue, G::Other, "Ctrl+Down", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Further down"),
     nullptr, false},
    {"catalogue.new", S::Catalogue, G::Other, "Ctrl+N", nullptr, QT_TRANSLATE_NOOP("KeyTable", "New theme"), nullptr,
     false},
};

const Row conflictRows[] = {
    {"conflict.card", S::Conflict, G::Look, "F2", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Read card"),
     QT_TRANSLATE_NOOP("KeyTable", "identity card, e-licence"), false},
    {"conflict.large", S::Conflict, G::Look, "F4", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Both in full"),
     QT_TRANSLATE_NOOP("KeyTable", "the whole timeline"), false},
    {"conflict.call", S::Conflict, G::Queue, "F5", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Call"),
     QT_TRANSLATE_NOOP("KeyTable", "the next one"), false},
    {"conflict.recall", S::Conflict, G::Queue, "F6", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Recall"),
     QT_TRANSLATE_NOOP("KeyTable", "the same number again"), false},
    {"conflict.missed", S::Conflict, G::Queue, "F7", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Not here"),
     QT_TRANSLATE_NOOP("KeyTable", "back into the line"), false},
    {"conflict.park", S::Conflict, G::Queue, "F8", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Park"),
     QT_TRANSLATE_NOOP("KeyTable", "can be resumed"), false},
    {"conflict.other", S::Conflict, G::Record, "F11", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Open the case"),
     QT_TRANSLATE_NOOP("KeyTable", "repair it by hand"), false},
    {"conflict.act", S::Conflict, G::Record, "F12", nullptr, QT_TRANSLATE_NOOP("KeyTable", "Settle"),
     QT_TRANSLATE_NOOP("KeyTable", "both records are kept"), false},
    {"conflict.choose", S::Conflict, G::Other, "", "1…4", QT_TRANSLATE_NOOP("KeyTable", "Choose what counts"), nullptr,
     true},
};

QString translated(const char* text) { return text ? QCoreApplication::translate("KeyTable", text) : QString(); }

KeyEntry entryOf(const Row& row) {
    KeyEntry entry;
    entry.id = QLatin1String(row.id);
    entry.scope = row.scope;
    entry.group = row.group;
    entry.sequence = QKeySequence(QLatin1String(row.sequence), QKeySequence::PortableText);
    entry.shown = row.shown ? QString::fromUtf8(row.shown) : QString();
    entry.text = translated(row.text);
    entry.hint = translated(row.hint);
    entry.local = row.local;
    entry.inPalette = !row.local && row.id != everywhereRows[0].id;
    return entry;
}

}  // namespace

QString KeyEntry::caps() const { return shown.isEmpty() ? sequence.toString(QKeySequence::PortableText) : shown; }

KeyTable KeyTable::standard() {
    KeyTable table;
    const auto add = [&table](const auto& rows) {
        for (const Row& row : rows) { table.m_entries << entryOf(row); }
    };
    add(everywhereRows);
    add(listRows);
    add(counterRows);
    add(officeRows);
    add(hallRows);
    add(conflictRows);
    return table;
}

std::optional<KeyClash> KeyTable::remap(const QHash<QString, QString>& changes) {
    KeyTable copy = *this;
    for (KeyEntry& entry : copy.m_entries) {
        if (const auto change = changes.constFind(entry.id); change != changes.constEnd()) {
            entry.sequence = QKeySequence(*change, QKeySequence::PortableText);
            entry.shown.clear();
        }
    }
    const QList<KeyClash> found = copy.clashes();
    if (!found.isEmpty()) { return found.first(); }
    *this = copy;
    return std::nullopt;
}

const KeyEntry* KeyTable::find(const QString& id) const {
    for (const KeyEntry& entry : m_entries) {
        if (entry.id == id) { return &entry; }
    }
    return nullptr;
}

QKeySequence KeyTable::sequence(const QString& id) const {
    const KeyEntry* entry = find(id);
    return entry ? entry->sequence : QKeySequence();
}

QString KeyTable::text(const QString& id) const {
    const KeyEntry* entry = find(id);
    return entry ? entry->text : QString();
}

QList<KeyEntry> KeyTable::forScope(KeyScope scope) const {
    QList<KeyEntry> found;
    for (std::optional<KeyScope> s = scope; s; s = enclosing(*s)) { found << exactly(*s); }
    return found;
}

QList<KeyEntry> KeyTable::exactly(KeyScope scope) const {
    QList<KeyEntry> found;
    for (const KeyEntry& entry : m_entries) {
        if (entry.scope == scope) { found << entry; }
    }
    return found;
}

QList<KeyClash> KeyTable::clashes() const {
    QList<KeyClash> found;
    for (int i = 0; i < m_entries.size(); ++i) {
        for (int j = i + 1; j < m_entries.size(); ++j) {
            const KeyEntry& a = m_entries[i];
            const KeyEntry& b = m_entries[j];
            if (!a.sequence.isEmpty() && a.sequence == b.sequence && overlap(a.scope, b.scope)) {
                found << KeyClash{a.id, b.id, a.sequence.toString(QKeySequence::PortableText)};
            }
        }
    }
    return found;
}

KeyScope scopeOf(WorkspaceId workspace) {
    switch (workspace) {
    case WorkspaceId::Counter: return KeyScope::Counter;
    case WorkspaceId::Handoff: return KeyScope::Handoff;
    case WorkspaceId::BackOffice: return KeyScope::BackOffice;
    case WorkspaceId::Issue: return KeyScope::Issue;
    case WorkspaceId::Hall: return KeyScope::Hall;
    case WorkspaceId::Find: return KeyScope::Find;
    case WorkspaceId::Catalogue: return KeyScope::Catalogue;
    case WorkspaceId::Conflict: return KeyScope::Conflict;
    }
    return KeyScope::Everywhere;
}

std::optional<KeyScope> enclosing(KeyScope scope) {
    switch (scope) {
    case KeyScope::Everywhere: return std::nullopt;
    case KeyScope::CounterApplicant:
    case KeyScope::CounterSituation:
    case KeyScope::CounterMaterials:
    case KeyScope::CounterForm:
    case KeyScope::CounterDecision: return KeyScope::Counter;
    default: return KeyScope::Everywhere;
    }
}

bool overlap(KeyScope a, KeyScope b) {
    for (std::optional<KeyScope> s = a; s; s = enclosing(*s)) {
        if (*s == b) { return true; }
    }
    for (std::optional<KeyScope> s = b; s; s = enclosing(*s)) {
        if (*s == a) { return true; }
    }
    return false;
}

QString scopeText(KeyScope scope) {
    switch (scope) {
    case KeyScope::Everywhere: return QCoreApplication::translate("KeyTable", "Any time");
    case KeyScope::Overlay: return QCoreApplication::translate("KeyTable", "On top");
    case KeyScope::List: return QCoreApplication::translate("KeyTable", "The same in every list");
    case KeyScope::Counter: return QCoreApplication::translate("KeyTable", "Counter");
    case KeyScope::CounterApplicant: return QCoreApplication::translate("KeyTable", "This step: applicant");
    case KeyScope::CounterSituation: return QCoreApplication::translate("KeyTable", "This step: situation");
    case KeyScope::CounterMaterials: return QCoreApplication::translate("KeyTable", "This step: check materials");
    case KeyScope::CounterForm: return QCoreApplication::translate("KeyTable", "This step: form");
    case KeyScope::CounterDecision: return QCoreApplication::translate("KeyTable", "This step: decision");
    case KeyScope::Handoff: return QCoreApplication::translate("KeyTable", "Handoff");
    case KeyScope::BackOffice: return QCoreApplication::translate("KeyTable", "Back office");
    case KeyScope::Issue: return QCoreApplication::translate("KeyTable", "Issue");
    case KeyScope::Hall: return QCoreApplication::translate("KeyTable", "Hall");
    case KeyScope::Find: return QCoreApplication::translate("KeyTable", "Find");
    case KeyScope::Catalogue: return QCoreApplication::translate("KeyTable", "Catalogue");
    case KeyScope::Conflict: return QCoreApplication::translate("KeyTable", "Conflict desk");
    }
    return {};
}

}  // namespace yc::ui
