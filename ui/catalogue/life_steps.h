// SPDX-License-Identifier: GPL-3.0-or-later
// Life of the draft 草稿的一生: what is still to do before publication, and what F6, F8, F11 and F12 do about it, for whoever
// is signed in: the administrator drafts, units say and claim, the lead reviews, the centre publishes.
#pragma once

#include "ui/catalogue/check_list.h"
#include "ui/counter/queue_panel.h"
#include "ui/shell/workspace.h"
#include "workstation/catalogue_life_service.h"
#include "workstation/catalogue_service.h"

#include <functional>
#include <map>
#include <memory>

namespace yc::ui {

class LifeSteps : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<domain::Instant()>;
    LifeSteps(workstation::CatalogueLifeService& service, QueuePanel& panel, Clock clock, QObject* parent);
    void setBook(const std::shared_ptr<const workstation::CatalogueSnapshot>& book);

    bool mayEdit() const { return m_life && m_life->may.save; }
    QString editWhyNot() const;
    // Something was edited here that the centre does not have.
    bool unsaved() const;
    QList<RemarkList::Remark> todo() const;
    // For the badge: this person is waited for.
    bool waitedFor() const;

    KeyAction claim() const;     // F6
    KeyAction save() const;      // F8
    KeyAction versions() const;  // F11
    KeyAction act() const;       // F12

Q_SIGNALS:
    void changed();
    // A version of the centre's to be shown: `step`: as an edit that can be undone.
    void textCame(const QString& theme, const QByteArray& text, bool step);
    // Back to the version in force was asked for.
    void dropped();
    void toast(const yc::ui::ToastLine& line);

private:
    using Life = workstation::CatalogueLifeSnapshot;
    using Book = workstation::CatalogueSnapshot;
    using Answer = workstation::Answer;
    void receive(const std::shared_ptr<const Life>& life);
    const domain::ThemeDraft* draft() const;
    QString unit(const domain::UnitId& id) const;
    QString units(const std::vector<domain::UnitId>& ids) const;
    int errors() const;
    void addReview(QList<RemarkList::Remark>& rows) const;
    QString waiting() const;
    // Asks, and says how it went; what the panel shows closes with success.
    void send(const QString& done, const std::function<void(Answer)>& ask);
    QueuePanel::Choice plain(const QString& title, const QString& detail, std::function<void()> run) const;
    void words(const QString& title, const QString& label, const std::function<void(const std::string&)>& with);
    void noteBasis();
    void doSave();
    void save(const std::string& previous, bool rebase);
    void submit();
    void review();
    void publish();
    void openVersions();
    void showVersion(const std::string& content);

    workstation::CatalogueLifeService& m_service;
    QueuePanel& m_panel;
    Clock m_clock;
    std::shared_ptr<const Life> m_life;
    std::shared_ptr<const Book> m_book;
    std::string m_offered;                           // hash of the centre's text that was last handed on
    std::map<domain::ThemeId, std::string> m_basis;  // the centre's version that what is edited here was made from
};

}  // namespace yc::ui
