// SPDX-License-Identifier: GPL-3.0-or-later
// Queue panel 队列面板: one choice of the line at a time under the strip, each with its digit; a refusal is told where it was
// asked. ← goes a page back, Esc closes, the counter below stays as it is.
#pragma once

#include "ui/common/option_button.h"
#include "ui/common/popover.h"
#include "ui/common/text_field.h"

#include <functional>
#include <memory>
#include <optional>

class QButtonGroup;
class QScrollArea;

namespace yc::ui {

class Label;
class Notice;

class QueuePanel : public Popover {
    Q_OBJECT
public:
    struct Choice {
        QString title;
        QString detail;
        QString aside;
        QString reason;  // why not; the choice stays visible
        QString search;  // typed letters and digits narrow a long list to these; empty = the title
        std::function<void()> run;
        Tone tone = Tone::Neutral;
    };
    struct Page {
        QString title;
        QString support;  // one line under it
        QStringList facts;
        QList<Choice> choices;
        QString field;  // label of a line to type; empty = none
        QString text;   // what stands in it already
        std::function<void(const QString&)> entered;
        bool mayBeEmpty = false;
    };

    QueuePanel(Theme& theme, QWidget* host);
    ~QueuePanel() override;

    void open(const Page& page);  // the first page
    void next(const Page& page);  // a further one, ← comes back
    bool back();
    // Asked: waits for the answer with the choices at rest. An answer to a page that is gone is dropped.
    int wait();
    void answered(int ticket, const QString& refusal, const QString& remedy);
    void refuse(const QString& sentence, const QString& remedy);

    const Page& page() const { return m_pages.last(); }
    QList<OptionButton*> options() const { return m_options; }
    TextField* field() const { return m_field; }
    QString refusal() const { return m_refusal; }
    QString typed() const { return m_typed; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void fillOptions();
    void place();
    void narrow();
    void choose(int index);
    void enter();
    QList<OptionButton*> visibleOptions() const;
    QWidget* m_body = nullptr;
    Label* m_title = nullptr;
    Label* m_support = nullptr;
    Label* m_factsLabel = nullptr;
    Notice* m_notice = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_list = nullptr;
    QButtonGroup* m_group = nullptr;
    TextField* m_field = nullptr;
    QList<Page> m_pages;
    QList<OptionButton*> m_options;
    QString m_typed;
    QString m_refusal;
    int m_ticket = 0;
    bool m_waiting = false;
};

}  // namespace yc::ui
