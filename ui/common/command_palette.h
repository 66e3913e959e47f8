// SPDX-License-Identifier: GPL-3.0-or-later
// Command palette 动作面板 (Ctrl+K): actions, cases and knowledge base by name or pinyin initials; shows the
// key of each so that it is learned. Opens in the next frame, input method off.
#pragma once

#include "ui/common/popover.h"

#include <functional>
#include <QList>

class QLineEdit;

namespace yc::ui {

struct PaletteItem {
    QString group;  // 动作, 常用问答
    QString icon;
    QString text;
    QString detail;    // second text, support
    QString key;       // "Ctrl+Z"
    QString initials;  // pinyin initials, lower case; empty = none
    bool enabled = true;
    QString reason;  // why not; replaces the detail
    std::function<void()> run;
};

// Initials of a Chinese text ("退还材料" → "thcl") from ICU transliteration is the caller's job; latin letters
// and digits stand for themselves.
bool paletteMatches(const PaletteItem& item, const QString& typed);

class CommandPalette : public Popover {
    Q_OBJECT
public:
    CommandPalette(Theme& theme, QWidget* host);
    ~CommandPalette() override;
    void openWith(const QList<PaletteItem>& items);
    // More results for what is typed (cases, knowledge base); called on each change.
    using Source = std::function<QList<PaletteItem>(const QString& typed)>;
    void addSource(Source source);
    QLineEdit* input() const { return m_input; }
    int resultCount() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Results;
    void refresh();
    void execute(int row);
    QList<PaletteItem> m_items;
    QList<Source> m_sources;
    QLineEdit* m_input;
    Results* m_results;
};

}  // namespace yc::ui
