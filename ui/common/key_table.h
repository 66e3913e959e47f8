// SPDX-License-Identifier: GPL-3.0-or-later
// Key table 按键表: the one table of keys. Key bar, tooltips, palette and key help read it; the hall may remap
// a key; a clash is refused at load (ui.md 5).
#pragma once

#include <optional>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace yc::ui {

// Conflict has no place of its own on the rail: it opens with Ctrl+U and goes back where it came from.
enum class WorkspaceId {
    Counter = 1,
    Handoff = 2,
    BackOffice = 3,
    Issue = 4,
    Hall = 5,
    Find = 6,
    Catalogue = 7,
    Conflict = 8
};

// Scope 作用域: where a key works. A step lies inside its workspace; everything lies inside Everywhere.
enum class KeyScope {
    Everywhere,
    Overlay,
    List,
    Counter,
    CounterApplicant,
    CounterSituation,
    CounterMaterials,
    CounterForm,
    CounterDecision,
    Handoff,
    BackOffice,
    Issue,
    Hall,
    Find,
    Catalogue,
    Conflict,
};

// Group 看 look (changes nothing) · 队 the line in front of you · 办 make a record · Other: neither F-group.
enum class KeyGroup { Look, Queue, Record, Other };

struct KeyEntry {
    QString id;  // "counter.call", stable: settings and actions refer to it
    KeyScope scope = KeyScope::Everywhere;
    KeyGroup group = KeyGroup::Other;
    QKeySequence sequence;  // empty for keys that are not a sequence ("letters")
    QString shown;          // as drawn on the caps when it differs from the sequence ("Alt+1…7")
    QString text;           // translated
    QString hint;           // second line in the key help, translated
    bool local = false;     // handled by the focused pane, not by the shell
    bool inPalette = true;

    QString caps() const;  // `shown` or the portable text of the sequence
};

struct KeyClash {
    QString first;
    QString second;
    QString sequence;
};

class KeyTable {
public:
    // The shipped table, texts in the language installed now.
    static KeyTable standard();

    // id → portable sequence ("Ctrl+Shift+F"); unknown ids are ignored. Refused with the clash found, in which
    // case the table is unchanged.
    std::optional<KeyClash> remap(const QHash<QString, QString>& changes);

    QList<KeyEntry> entries() const { return m_entries; }  // shared, not copied
    const KeyEntry* find(const QString& id) const;
    QKeySequence sequence(const QString& id) const;
    QString text(const QString& id) const;
    // Entries that work in this scope: its own, those of the enclosing workspace, Everywhere.
    QList<KeyEntry> forScope(KeyScope scope) const;
    QList<KeyEntry> exactly(KeyScope scope) const;

    // All pairs that would answer the same key in the same place; empty in a good table.
    QList<KeyClash> clashes() const;

private:
    QList<KeyEntry> m_entries;
};

KeyScope scopeOf(WorkspaceId workspace);
std::optional<KeyScope> enclosing(KeyScope scope);  // step → workspace → Everywhere → none
bool overlap(KeyScope a, KeyScope b);
QString scopeText(KeyScope scope);

}  // namespace yc::ui
