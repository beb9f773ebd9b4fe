#!/bin/sh
# The Debian and Ubuntu packages that Kling Desktop needs from the system.
#
#   packaging/system_packages.sh run         to run it
#   packaging/system_packages.sh run test    … and its tests
#   packaging/system_packages.sh run package … and to build packages of it
#   packaging/system_packages.sh run windows … and to build the one for Windows, and try it
#
# Nothing missing: silent. Something missing: as root, or where sudo asks no password, it is
# installed; otherwise the one line to run is printed, and this ends with 1.
set -eu

# One need per word. a|b is met by either, and a is installed: names differ between releases.
run='
    libegl1 libgl1 libdrm2 libfontconfig1 libfreetype6 libxkbcommon0 libdbus-1-3 libgssapi-krb5-2
    libbrotli1 libglib2.0-0|libglib2.0-0t64
    libpulse0 libx11-6 libxext6 libxrandr2
    libx11-xcb1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1
    libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0 libwayland-egl1
    fonts-noto-core|fonts-ubuntu|fonts-cantarell
'
# dbus-x11 only because gnome-keyring wants a session bus, and the other choice is all of systemd.
test='
    xvfb xauth xdotool openbox pcmanfm dbus at-spi2-core gnome-keyring dbus-x11|dbus-user-session
    openssl fonts-noto-cjk dunst trayer desktop-file-utils python3-gi gir1.2-atspi-2.0
'
package='
    binutils dpkg-dev xz-utils desktop-file-utils appstream lintian debootstrap zsh fish man-db
    libpython3.11|libpython3.12t64|libpython3.13
'
windows='binutils osslsigncode nsis gcc-mingw-w64-x86-64-win32|gcc-mingw-w64-x86-64 wine wine64'
needs=
for purpose; do
    case $purpose in
        run) needs="$needs $run" ;;
        test) needs="$needs $test" ;;
        package) needs="$needs $package" ;;
        windows) needs="$needs $windows" ;;
        *) echo "usage: $0 run [test] [package] [windows]" >&2; exit 2 ;;
    esac
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    case $(uname) in
        Linux) echo "No apt here: please see that your system has Qt 6's libraries (EGL, xkbcommon," \
                    "xcb-cursor, PulseAudio) and, for the tests, xvfb, xdotool, openbox, pcmanfm, gnome-keyring, dunst, trayer, AT-SPI with PyGObject, Noto CJK." ;;
    esac
    exit 0
fi

missing=$(
    dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | awk -v needs="$needs" '
        $1 == "installed" { have[$2] }
        END {
            for (i = split(needs, need); i; i--) {
                met = 0
                for (j = split(need[i], name, "|"); j; j--) met = met || name[j] in have
                if (!met) print name[1]
            }
        }' | sort
)
# Debian keeps the part of Python that makes virtual environments in a package of its own.
python=${PYTHON:-python3}
case $("$python" -c 'import ensurepip' 2>&1) in
    *"No module named 'ensurepip'"*) missing="${python##*/}-venv $missing" ;;
esac

# shellcheck disable=SC2086  # one argument per package
set -- $missing
[ $# -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ]; then
    root=
elif sudo -n true 2>/dev/null; then
    root='sudo -n'
else
    echo "Some system packages are missing. Please run this line, then try again:" >&2
    echo "sudo apt-get update && sudo apt-get install --no-install-recommends $*" >&2
    exit 1
fi

# A new machine often holds apt's lock for its own first updates: wait for it. What apt says is shown only if it fails.
apt() {
    said=$($root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" 2>&1) || {
        printf '%s\n' "$said" >&2
        exit 1
    }
}
echo "Installing $# system packages with apt: $*"
apt update
apt install --yes --no-install-recommends "$@"
