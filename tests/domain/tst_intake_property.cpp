// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fixture.h"
#include "domain/intake_property.h"
#include "domain/newborn_theme.h"

#include <QTest>

using namespace yc::domain::fixture;

class TestIntakeProperty : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R074_R075_noticeListsExactlyWhatAcceptanceRefuses();
};

void TestIntakeProperty::R074_R075_noticeListsExactlyWhatAcceptanceRefuses() {
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    const yc::domain::catalogue::Release release = newbornRelease();
    NoticeProperty property(release, calendar2026(), seed);
    for (int i = 1; i <= 400; ++i) {
        property.runCase(i);
        if (QTest::currentTestFailed()) {
            qInfo("case %d of seed %u", i, seed);
            return;
        }
    }
    QVERIFY(property.accepted > 0 && property.notices > 0 && property.notCovered > 0);
}

QTEST_GUILESS_MAIN(TestIntakeProperty)
#include "tst_intake_property.moc"
