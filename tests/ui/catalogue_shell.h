// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue in a shell of its own, over the shipped catalogue and a centre that is a value.
#pragma once

#include "catalogue_fake.h"
#include "catalogue_life_fake.h"
#include "common_zh.h"
#include "hall_samples.h"

#include "reports/fonts.h"
#include "ui/catalogue/catalogue_workspace.h"
#include "ui/catalogue/check_list.h"
#include "ui/common/screenshot.h"
#include "ui/shell/main_window.h"

#include <QtTest>

namespace yc::test {

inline const reports::FontSet& fonts() {
    static const reports::FontSet set;
    return set;
}

struct CatalogueShell {
    ui::Theme theme;
    FakeCatalogue service;
    FakeLife life;
    ui::MainWindow window;
    ui::CatalogueWorkspace* work;
    explicit CatalogueShell(QSize size = {1920, 1080})
        : window((ui::installTheme(*qApp, theme), theme), ui::KeyTable::standard(), QString()) {
        work = new ui::CatalogueWorkspace(theme, service, life, fonts(), [] { return at(10, 31); });
        window.addWorkspace(work);
        window.resize(size);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        settle();
    }
    void settle() {
        for (int i = 0; i < 4; ++i) { QCoreApplication::processEvents(); }
    }
    void edit(const char* path, workstation::CatalogueEdit::Kind kind, const char* value) {
        service.edit({path, kind, value});
        settle();
    }
    void key(int key, Qt::KeyboardModifiers m = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key(key), m);
        settle();
    }
    ui::CatalogueGrid* grid() const { return work->grid(); }
    // The cell of this row and column, by its head.
    QModelIndex cell(const std::string& path, const QString& column) const {
        const auto& data = grid()->grid();
        for (int row = 0; row < data.rows.size(); ++row) {
            for (int i = 0; i < data.columns.size() && data.rows[row].path == path; ++i) {
                if (data.columns[i].title == column) { return grid()->model()->index(row, i); }
            }
        }
        return {};
    }
    QString finding(const QString& part) const {
        for (const auto& remark : work->checks()->remarks()) {
            if (remark.title.contains(part)) { return remark.title; }
        }
        return {};
    }
};

}  // namespace yc::test
