// SPDX-License-Identifier: GPL-3.0-or-later
// Header of the catalogue 目录抬头: day, the open theme, which version is in force and whether there is a draft; stands in place
// of the queue strip.
#pragma once

#include "ui/common/glyph_widgets.h"
#include "ui/common/label.h"
#include "workstation/catalogue_service.h"

namespace yc::ui {

class CatalogueHeader : public QWidget {
    Q_OBJECT
public:
    explicit CatalogueHeader(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::CatalogueSnapshot& snapshot);
    void setToday(domain::Date today);
    QString words() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Theme& m_theme;
    Label* m_when;
    Label* m_title;
    Chip* m_inForce;
    Chip* m_draft;
    Label* m_saved;
};

}  // namespace yc::ui
